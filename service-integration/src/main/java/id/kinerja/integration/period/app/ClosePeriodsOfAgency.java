package id.kinerja.integration.period.app;

import id.kinerja.integration.period.AttendancePeriod;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the attendance periods of all units that are still open, or of none. */
@Service
public class ClosePeriodsOfAgency {

    private final Offices offices;
    private final PeriodClosing closing;
    private final BusinessClock clock;

    ClosePeriodsOfAgency(Offices offices, PeriodClosing closing, BusinessClock clock) {
        this.offices = offices;
        this.closing = closing;
        this.clock = clock;
    }

    @Transactional
    public List<AttendancePeriod> close(Actor actor, YearMonth month) {
        LocalDate today = clock.today(actor.agency());
        offices.requireAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today));
        Set<UnitId> units = closing.openUnits(month, today);
        if (units.isEmpty()) {
            throw Refused.conflict("period-not-open", month);
        }
        return closing.close(actor.agency(), units, month);
    }
}
