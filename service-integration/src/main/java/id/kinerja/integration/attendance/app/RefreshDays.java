package id.kinerja.integration.attendance.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the days of everybody resolved again, so that those who never punched have theirs too. */
@Service
public class RefreshDays {

    private static final int LONGEST = 62;

    private final Offices offices;
    private final BusinessClock clock;
    private final StaleDays staleDays;
    private final AuditTrail audit;

    RefreshDays(Offices offices, BusinessClock clock, StaleDays staleDays, AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.staleDays = staleDays;
    }

    @Transactional
    public void refresh(Actor actor, LocalDate from, LocalDate to) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        if (to.isBefore(from)) {
            throw Refused.invalid(
                    "range-invalid", Refused.Finding.of("to", "ends-before-it-starts"));
        }
        if (to.isAfter(from.plusDays(LONGEST))) {
            throw Refused.invalid(
                    "range-invalid", Refused.Finding.of("to", "range-too-long", LONGEST));
        }
        staleDays.addAll(from, to);
        audit.record(Act.of("DAYS_REFRESHED").with("from", from).with("to", to));
    }
}
