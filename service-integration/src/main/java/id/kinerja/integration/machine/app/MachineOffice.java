package id.kinerja.integration.machine.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose office reaches the clients of machines, which are the whole agency's. */
@Component
class MachineOffice {

    private final Offices offices;
    private final BusinessClock clock;

    MachineOffice(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    boolean reachesAgency(Actor actor) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                && offices.reachesAgency(office(actor, Role.ADMIN_KEPEGAWAIAN));
    }

    void requireAgency(Actor actor) {
        offices.requireAgency(office(actor, Role.ADMIN_KEPEGAWAIAN));
    }

    /** HR's or an auditor's. */
    void requireReading(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        if (Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                .filter(actor::has)
                .noneMatch(role -> offices.reachesAgency(office(actor, role)))) {
            throw Refused.forbidden("outside-ones-office");
        }
    }

    private Office office(Actor actor, Role role) {
        actor.require(role);
        LocalDate today = clock.today(actor.agency());
        return Office.of(actor, role, today);
    }
}
