package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is to be looked at in a request that isn't decided yet. */
@Service
public class RemarkOnLeaveRequest {

    private final Register register;
    private final LeaveChecks checks;
    private final Settings settings;
    private final BusinessClock clock;

    RemarkOnLeaveRequest(
            Register register, LeaveChecks checks, Settings settings, BusinessClock clock) {
        this.register = register;
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param request that the actor may read
     */
    @Transactional(readOnly = true)
    public List<Finding> remarks(Actor actor, PermintaanCuti request) {
        if (!request.state().isOpen() || request.isDecided()) {
            return List.of();
        }
        LocalDate today = clock.today(actor.agency());
        LeavePolicy policy = settings.get(LeavePolicy.class, actor.agency(), today);
        return register.find(request.person())
                .map(person -> checks.remarks(person, request, policy, today))
                .orElseGet(List::of);
    }
}
