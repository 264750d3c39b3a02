package id.kinerja.integration.machine.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
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
        return actor.has(Role.ADMIN_KEPEGAWAIAN) && offices.reachesAgency(ofHr(actor));
    }

    void requireAgency(Actor actor) {
        offices.requireAgency(ofHr(actor));
    }

    /** HR's or an auditor's. */
    void requireReading(Actor actor) {
        offices.requireAgency(
                Office.heldBy(actor, today(actor), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR));
    }

    private Office ofHr(Actor actor) {
        return Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor));
    }

    private LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }
}
