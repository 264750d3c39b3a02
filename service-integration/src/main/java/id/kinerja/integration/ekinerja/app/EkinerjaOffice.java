package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose office reaches what is exchanged with e-Kinerja. */
@Component
class EkinerjaOffice {

    private final Offices offices;
    private final BusinessClock clock;

    EkinerjaOffice(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }

    void require(Actor actor, PersonId person) {
        offices.requirePerson(ofHr(actor), person, today(actor));
    }

    /** For the whole agency. */
    void requireReadingOfAgency(Actor actor) {
        offices.requireAgency(reading(actor));
    }

    List<Office> reading(Actor actor) {
        return Office.heldBy(actor, today(actor), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
    }

    /** Those of these people whom the reader's office reaches. */
    Set<PersonId> reached(Actor actor, Collection<PersonId> people, LocalDate placedOn) {
        Set<PersonId> reached = new HashSet<>();
        reading(actor)
                .forEach(office -> reached.addAll(offices.peopleReached(office, people, placedOn)));
        return reached;
    }

    /** Those of these people of whom HR may enter something. */
    Set<PersonId> kept(Actor actor, Collection<PersonId> people) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN) && actor.person() != null
                ? offices.peopleReached(ofHr(actor), people, today(actor))
                : Set.of();
    }

    private Office ofHr(Actor actor) {
        return Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor));
    }
}
