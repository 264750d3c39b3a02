package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.Pertimbangan;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.function.Supplier;
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
        return considered(actor, id, seen, opinion);
    }

    /**
     * What the superior thinks of one request.
     *
     * @param seen the revision that the caller has seen
     * @param opinion read as it comes to it, so that what is wrong with it is told of it alone
     */
    public record Answer(PermintaanCutiId id, long seen, Supplier<Pertimbangan> opinion) {}

    /** Whatever refuses one does so before anything of it is written, so that the others stand. */
    @Transactional
    public ManyLeaveRequests.Outcome considerAll(Actor actor, List<Answer> answers) {
        return ManyLeaveRequests.each(
                answers,
                Answer::id,
                answer -> considered(actor, answer.id(), answer.seen(), answer.opinion().get()));
    }

    private PermintaanCuti considered(
            Actor actor, PermintaanCutiId id, long seen, Pertimbangan opinion) {
        PermintaanCuti request = inHand.take(actor, id, seen);
        PermintaanCuti considered =
                request.considered(opinion)
                        .orElseThrow(() -> Refused.conflict("leave-request-considered"));
        PermintaanCuti kept = inHand.put(actor, considered);
        audit.record(
                Act.of("LEAVE_REQUEST_CONSIDERED")
                        .about(request.person())
                        .on(id.value())
                        .with("opinion", opinion.opinion()));
        return kept;
    }
}
