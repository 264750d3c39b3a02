package id.kinerja.integration.siasn.app;

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

/** Whose office reaches what is exchanged with SIASN. */
@Component
class SiasnOffice {

    private final Offices offices;
    private final BusinessClock clock;

    SiasnOffice(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }

    /** HR's, for its units. */
    Office ofHr(Actor actor) {
        return Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor));
    }

    /** HR's, for the whole agency. */
    void requireAgency(Actor actor) {
        offices.requireAgency(ofHr(actor));
    }

    /** HR's and an auditor's, each for their units. */
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

    /** HR's or an auditor's, for the whole agency. */
    void requireReadingOfAgency(Actor actor) {
        offices.requireAgency(reading(actor));
    }
}
