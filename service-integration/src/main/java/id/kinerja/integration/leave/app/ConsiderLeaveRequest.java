package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.Pertimbangan;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The direct superior says what he thinks of a request, before it is decided. */
@Service
public class ConsiderLeaveRequest {

    private final LeaveRequestInHand inHand;
    private final AuditTrail audit;

    ConsiderLeaveRequest(LeaveRequestInHand inHand, AuditTrail audit) {
        this.inHand = inHand;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public PermintaanCuti consider(
            Actor actor, PermintaanCutiId id, long seen, Pertimbangan opinion) {
        PermintaanCuti request = inHand.take(actor, id, seen);
        PermintaanCuti considered =
                request.considered(opinion)
                        .orElseThrow(() -> Refused.conflict("leave-request-considered"));
        audit.record(
                Act.of("LEAVE_REQUEST_CONSIDERED")
                        .about(request.person())
                        .on(id.value())
                        .with("opinion", opinion.opinion()));
        return inHand.put(actor, considered);
    }
}
