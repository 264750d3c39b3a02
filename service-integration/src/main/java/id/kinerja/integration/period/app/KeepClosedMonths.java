package id.kinerja.integration.period.app;

import id.kinerja.integration.agency.AttendanceCutOff;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.settings.SettingsObserver;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** No month that was closed gets other days afterwards. */
@Component
class KeepClosedMonths implements SettingsObserver {

    private final AttendancePeriods periods;

    KeepClosedMonths(AttendancePeriods periods) {
        this.periods = periods;
    }

    @Override
    public void approved(AgencyId agency, Class<?> type, LocalDate from) {
        if (type != AttendanceCutOff.class) {
            return;
        }
        periods.holdDays();
        periods.latestClosed()
                .filter(month -> !month.isBefore(YearMonth.from(from)))
                .ifPresent(
                        month -> {
                            throw Refused.conflict("cut-off-of-a-closed-month", month);
                        });
    }
}
