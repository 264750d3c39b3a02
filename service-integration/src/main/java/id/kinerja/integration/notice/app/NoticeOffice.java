package id.kinerja.integration.notice.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        List<Office> held =
                Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .filter(actor::has)
                        .map(role -> Office.of(actor, role, today(actor)))
                        .toList();
        if (held.stream().noneMatch(offices::reachesAgency)) {
            offices.requireAgency(held.getFirst());
        }
    }

    private LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }
}
