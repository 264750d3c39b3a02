package id.kinerja.integration.period.app;

import id.kinerja.integration.agency.ServicesInUse;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.settings.SettingsObserver;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Which services an agency did without stays as it was: a month that is over or closed may have
 * been paid by it.
 */
@Component
class KeepServicesOfThePast implements SettingsObserver {

    private final AttendancePeriods periods;
    private final BusinessClock clock;

    KeepServicesOfThePast(AttendancePeriods periods, BusinessClock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public void approved(AgencyId agency, Class<?> type, LocalDate from) {
        if (type != ServicesInUse.class) {
            return;
        }
        periods.holdDays();
        YearMonth current = YearMonth.from(clock.today(agency));
        YearMonth first =
                periods.fixedSince(current).stream()
                        .filter(AttendancePeriods.FixedMonth::closed)
                        .map(AttendancePeriods.FixedMonth::month)
                        .max(Comparator.naturalOrder())
                        .map(closed -> closed.plusMonths(1))
                        .orElse(current);
        if (from.isBefore(first.atDay(1))) {
            throw Refused.conflict("services-of-the-past", first.atDay(1));
        }
    }
}
