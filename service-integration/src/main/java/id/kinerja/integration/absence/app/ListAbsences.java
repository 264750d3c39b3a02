package id.kinerja.integration.absence.app;

import id.kinerja.integration.absence.Absence;
import id.kinerja.integration.absence.Absences;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warns HR of whoever comes near a threshold, and lets everybody see how he stands himself. Looks
 * at others are recorded.
 */
@Service
public class ListAbsences {

    private final Absences absences;
    private final Offices offices;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ListAbsences(Absences absences, Offices offices, BusinessClock clock, AuditTrail audit) {
        this.absences = absences;
        this.offices = offices;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param unit whose people they are; everybody whom the office reaches where absent
     * @param leastDays counted, from which somebody is listed
     */
    @Transactional
    public List<Absence> list(
            Actor actor,
            @Nullable UnitId unit,
            int leastDays,
            @Nullable PersonId after,
            int limit) {
        LocalDate today = clock.today(actor.agency());
        Reach reach =
                offices.reach(Office.heldBy(actor, today, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR));
        Absences.Whose whose = Absences.Whose.within(unit == null ? reach : reach.in(unit));
        audit.record(Act.looked("ABSENCES_SEEN"));
        return absences.list(whose, today, leastDays, after, limit);
    }

    /** How somebody stands himself; empty where he has missed nothing, or the rule isn't his. */
    @Transactional(readOnly = true)
    public Optional<Absence> own(Actor actor) {
        Absences.Whose himself = Absences.Whose.of(actor.requirePerson());
        return absences.list(himself, clock.today(actor.agency()), 0, null, 1).stream().findFirst();
    }
}
