package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back one's own request, as long as nobody has decided on it. */
@Service
public class WithdrawLeaveRequest {

    private final LeaveRequestInHand inHand;
    private final AuditTrail audit;

    WithdrawLeaveRequest(LeaveRequestInHand inHand, AuditTrail audit) {
        this.inHand = inHand;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public PermintaanCuti withdraw(Actor actor, PermintaanCutiId id, long seen) {
        PermintaanCuti request = inHand.takeBack(actor, id, seen);
        PermintaanCuti withdrawn =
                request.withdrawn().orElseThrow(() -> Refused.conflict("leave-request-decided"));
        audit.record(Act.of("LEAVE_REQUEST_WITHDRAWN").about(request.person()).on(id.value()));
        return inHand.put(actor, withdrawn);
    }
}
