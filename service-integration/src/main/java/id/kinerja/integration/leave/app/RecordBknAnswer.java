package id.kinerja.integration.leave.app;

import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.integration.leave.PersetujuanBkn;
import id.kinerja.integration.personnel.PaperDate;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR writes down what BKN has answered about a CLTN that the agency grants. */
@Service
public class RecordBknAnswer {

    private final LeaveRequestInHand inHand;
    private final BusinessClock clock;
    private final AuditTrail audit;

    RecordBknAnswer(LeaveRequestInHand inHand, BusinessClock clock, AuditTrail audit) {
        this.clock = clock;
        this.inHand = inHand;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public PermintaanCuti record(
            Actor actor, PermintaanCutiId id, long seen, PersetujuanBkn answer) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        PermintaanCuti request = inHand.take(actor, id, seen);
        PaperDate.require(
                "leave-decision-invalid", "letterDate", answer.date(), clock.today(actor.agency()));
        PermintaanCuti answered =
                request.answered(answer)
                        .orElseThrow(() -> Refused.conflict("leave-request-not-at-bkn"));
        audit.record(
                Act.of("LEAVE_BKN_ANSWERED")
                        .about(request.person())
                        .on(id.value())
                        .with("state", answered.state()));
        return inHand.put(actor, answered);
    }
}
