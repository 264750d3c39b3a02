package id.kinerja.integration.period.web;

import id.kinerja.integration.period.AttendancePeriod;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** A closed period with its manifest. */
record PeriodView(
        UUID id,
        UUID unitId,
        YearMonth month,
        LocalDate from,
        LocalDate to,
        String state,
        long personDays,
        String hash) {

    static PeriodView of(AttendancePeriod period) {
        DateRange days = AttendancePeriod.daysOf(period.month());
        return new PeriodView(
                period.id(),
                period.unit().value(),
                period.month(),
                days.from(),
                days.lastDay(),
                "CLOSED",
                period.manifest().personDays(),
                period.manifest().hash());
    }
}
