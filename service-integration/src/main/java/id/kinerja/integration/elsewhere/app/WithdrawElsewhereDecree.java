package id.kinerja.integration.elsewhere.app;

import id.kinerja.integration.elsewhere.ElsewhereDecree;
import id.kinerja.integration.elsewhere.ElsewhereDecreeId;
import id.kinerja.integration.elsewhere.ElsewhereDecrees;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a decree of work elsewhere back, as if it had never held; it stays on record. */
@Service
public class WithdrawElsewhereDecree {

    private final ElsewhereOffice office;
    private final ElsewhereDecrees decrees;
    private final ElsewhereDays days;
    private final BusinessClock clock;
    private final AuditTrail audit;

    WithdrawElsewhereDecree(
            ElsewhereOffice office,
            ElsewhereDecrees decrees,
            ElsewhereDays days,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.decrees = decrees;
        this.days = days;
        this.clock = clock;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public ElsewhereDecree withdraw(Actor actor, ElsewhereDecreeId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        ElsewhereDecree decree =
                decrees.findForChange(id)
                        .orElseThrow(() -> Refused.notFound("elsewhere-decree-unknown"));
        LocalDate today = clock.today(actor.agency());
        office.require(actor, decree, today);
        if (decree.revision() != seen) {
            throw Refused.stale();
        }
        ElsewhereDecree withdrawn =
                decree.withdrawn()
                        .orElseThrow(() -> Refused.conflict("elsewhere-decree-withdrawn"));
        decrees.update(withdrawn);
        days.mark(withdrawn, today);
        audit.record(Act.of("ELSEWHERE_DECREE_WITHDRAWN").on(id.value()));
        return withdrawn;
    }
}
