package id.kinerja.integration.duty.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may read and who may keep letters, by whom they send. */
@Component
class DutyOffice {

    private final Offices offices;
    private final BusinessClock clock;

    DutyOffice(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** Those of these people whose letters he may keep; never himself. */
    Set<PersonId> reached(Actor actor, Collection<PersonId> people) {
        return reached(actor, Role.ADMIN_KEPEGAWAIAN, people);
    }

    /** Whoever is sent by it, and whoever keeps or audits the records of somebody who is. */
    boolean mayRead(Actor actor, SuratTugas letter) {
        return letter.people().stream().anyMatch(actor::is)
                || Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .anyMatch(role -> !reached(actor, role, letter.people()).isEmpty());
    }

    /** Which of these letters he may keep: all whom it sends are reached, and he isn't sent. */
    Predicate<SuratTugas> keeping(Actor actor, Collection<SuratTugas> letters) {
        Set<PersonId> people =
                letters.stream().flatMap(letter -> letter.people().stream()).collect(toSet());
        Set<PersonId> reached = reached(actor, people);
        return letter ->
                letter.people().stream().noneMatch(actor::is)
                        && reached.containsAll(letter.people());
    }

    private Set<PersonId> reached(Actor actor, Role role, Collection<PersonId> people) {
        if (!actor.has(role) || actor.person() == null) {
            return Set.of();
        }
        Office office = Office.of(actor, role, clock.today(actor.agency()));
        return offices.peopleReached(office, people, office.day());
    }
}
