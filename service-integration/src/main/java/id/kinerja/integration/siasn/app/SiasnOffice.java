package id.kinerja.integration.siasn.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                .filter(actor::has)
                .map(role -> Office.of(actor, role, today(actor)))
                .toList();
    }

    /** HR's or an auditor's, for the whole agency. */
    void requireReadingOfAgency(Actor actor) {
        List<Office> held = reading(actor);
        if (held.stream().noneMatch(offices::reachesAgency)) {
            offices.requireAgency(held.getFirst());
        }
    }
}
