package id.kinerja.integration.period.app;

import id.kinerja.integration.agency.AttendanceCutOff;
import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.settings.SettingsObserver;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/**
 * No month that was closed, or laid before its people, gets other days afterwards; what doesn't
 * touch it may be settled whenever one likes.
 */
@Component
class KeepClosedMonths implements SettingsObserver {

    private final AttendancePeriods periods;
    private final AttendanceMonths months;

    KeepClosedMonths(AttendancePeriods periods, AttendanceMonths months) {
        this.periods = periods;
        this.months = months;
    }

    @Override
    public void approved(AgencyId agency, Class<?> type, LocalDate from) {
        if (type != AttendanceCutOff.class) {
            return;
        }
        periods.holdDays();
        YearMonth first = AttendanceCutOff.firstMonth(from);
        AttendanceCutOffs cutOffs = months.cutOffs();
        for (AttendancePeriods.FixedMonth fixed : periods.fixedSince(first)) {
            DateRange days = fixed.days();
            if (days == null || !days.equals(cutOffs.daysOf(fixed.month()))) {
                throw Refused.conflict(
                        fixed.closed() ? "cut-off-of-a-closed-month" : "cut-off-of-a-recap",
                        fixed.month());
            }
        }
    }
}
