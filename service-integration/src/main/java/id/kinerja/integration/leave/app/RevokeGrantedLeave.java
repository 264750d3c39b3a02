package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR takes back what was granted and will have no decree; its days are free again. */
@Service
public class RevokeGrantedLeave {

    private final LeaveRequestInHand inHand;
    private final AuditTrail audit;

    RevokeGrantedLeave(LeaveRequestInHand inHand, AuditTrail audit) {
        this.inHand = inHand;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public PermintaanCuti revoke(Actor actor, PermintaanCutiId id, long seen, String note) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        PermintaanCuti request = inHand.take(actor, id, seen);
        PermintaanCuti revoked =
                request.revoked(note, actor.requirePerson())
                        .orElseThrow(() -> Refused.conflict("leave-request-needs-no-decree"));
        audit.record(Act.of("LEAVE_REQUEST_REVOKED").about(request.person()).on(id.value()));
        return inHand.put(actor, revoked);
    }
}
