package id.kinerja.integration.scim.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.scim.Departure;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose office reaches what is said of somebody, by his place on the day on which it was said. */
@Component
class DepartureReach {

    private final Offices offices;
    private final BusinessClock clock;

    DepartureReach(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    LocalDate dayOf(AgencyId agency, Departure departure) {
        return departure.toldAt().atZone(clock.now(agency).getZone()).toLocalDate();
    }

    boolean mayBeRead(Actor actor, Departure departure) {
        LocalDate today = clock.today(actor.agency());
        LocalDate told = dayOf(actor.agency(), departure);
        return Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                .filter(actor::has)
                .map(role -> Office.of(actor, role, today))
                .anyMatch(office -> offices.reachesPerson(office, departure.person(), told));
    }

    void requireAgency(Actor actor) {
        offices.requireAgency(
                Office.heldBy(
                        actor, clock.today(actor.agency()), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR));
    }
}
