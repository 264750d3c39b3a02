package id.kinerja.integration.absence.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.absence.Absence;
import id.kinerja.integration.absence.Absences;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        LocalDate today = clock.today(actor.agency());
        Absences.Whose whose = whose(actor, unit, today);
        audit.record(Act.looked("ABSENCES_SEEN"));
        return absences.list(whose, today, leastDays, after, limit);
    }

    /** How somebody stands himself; empty where he has missed nothing, or the rule isn't his. */
    @Transactional(readOnly = true)
    public Optional<Absence> own(Actor actor) {
        Absences.Whose himself = new Absences.Whose(null, actor.requirePerson());
        return absences.list(himself, clock.today(actor.agency()), 0, null, 1).stream().findFirst();
    }

    private Absences.Whose whose(Actor actor, @Nullable UnitId unit, LocalDate today) {
        List<Office> held =
                Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .filter(actor::has)
                        .map(role -> Office.of(actor, role, today))
                        .toList();
        if (unit == null && held.stream().anyMatch(offices::reachesAgency)) {
            return new Absences.Whose(null, null);
        }
        Set<UnitId> reached =
                held.stream()
                        .flatMap(office -> offices.unitsReached(office).stream())
                        .collect(toUnmodifiableSet());
        if (unit == null) {
            return new Absences.Whose(reached, null);
        }
        if (!reached.contains(unit)) {
            throw Refused.forbidden("outside-ones-office");
        }
        return new Absences.Whose(Set.of(unit), null);
    }
}
