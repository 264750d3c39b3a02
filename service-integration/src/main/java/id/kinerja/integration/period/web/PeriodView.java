package id.kinerja.integration.period.web;

import id.kinerja.integration.period.AttendancePeriod;
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
        return new PeriodView(
                period.id(),
                period.unit().value(),
                period.month(),
                period.days().from(),
                period.days().lastDay(),
                "CLOSED",
                period.manifest().personDays(),
                period.manifest().hash());
    }
}
