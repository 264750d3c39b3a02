package id.kinerja.integration.attendance.app;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.attendance.LateDay;
import id.kinerja.integration.attendance.LateDays;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came too late for a closed period, for those who keep or audit the records of its people.
 */
@Service
public class ListLateDays {

    private final LateDays days;
    private final Offices offices;
    private final AttendanceMonths months;
    private final BusinessClock clock;

    ListLateDays(LateDays days, Offices offices, AttendanceMonths months, BusinessClock clock) {
        this.days = days;
        this.offices = offices;
        this.months = months;
        this.clock = clock;
    }

    /** Of a month of attendance, by date and person. */
    @Transactional(readOnly = true)
    public List<LateDay> list(
            Actor actor, YearMonth month, LateDays.@Nullable Place after, int limit) {
        LocalDate today = clock.today(actor.agency());
        Set<UnitId> units =
                offices.reach(Office.heldBy(actor, today, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR))
                        .units();
        return days.of(units, months.daysOf(month), after, limit);
    }
}
