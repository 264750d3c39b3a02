package id.kinerja.integration.schedule;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that a change of schedules is looked for on: none before the first day of last year,
 * however long ago a schedule began, and none so far ahead that nobody resolves it yet.
 */
public final class DaysInReach {

    private DaysInReach() {}

    public static DateRange at(LocalDate today) {
        return DateRange.of(today.minusYears(1).withDayOfYear(1), today.plusYears(1));
    }

    public static Optional<DateRange> of(DateRange during, LocalDate today) {
        return during.intersection(at(today));
    }
}
