package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR gives a granted request the number of its decree, by which it becomes a leave. */
@Service
public class RecordLeaveDecree {

    private final LeaveRequestInHand inHand;
    private final BusinessClock clock;
    private final AuditTrail audit;

    RecordLeaveDecree(LeaveRequestInHand inHand, BusinessClock clock, AuditTrail audit) {
        this.clock = clock;
        this.inHand = inHand;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public PermintaanCuti record(Actor actor, PermintaanCutiId id, long seen, Leave.Decree decree) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        PermintaanCuti request = inHand.take(actor, id, seen);
        PaperDate.require(
                "leave-decision-invalid", "decreeDate", decree.date(), clock.today(actor.agency()));
        PermintaanCuti decreed =
                request.decreed(decree)
                        .orElseThrow(() -> Refused.conflict("leave-request-needs-no-decree"));
        audit.record(Act.of("LEAVE_REQUEST_DECREED").about(request.person()).on(id.value()));
        return inHand.put(actor, decreed);
    }
}
