package id.kinerja.integration.notice.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Who settles how an agency tells its people, and who may look at it. */
@Component
class NoticeOffice {

    private final Offices offices;
    private final BusinessClock clock;

    NoticeOffice(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** HR for the whole agency. */
    void require(Actor actor) {
        offices.requireAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor)));
    }

    /** HR or an auditor, for the whole agency. */
    void requireReading(Actor actor) {
        offices.requireAgency(
                Office.heldBy(actor, today(actor), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR));
    }

    private LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }
}
