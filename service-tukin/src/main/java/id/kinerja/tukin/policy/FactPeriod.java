package id.kinerja.tukin.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** For how long a value holds that is told of a day. */
public enum FactPeriod {
    MONTH,
    YEAR,
    UNTIL_CHANGED;

    /**
     * The last day on which it holds, unless another value begins before.
     *
     * @return absent where only another value ends it
     */
    public @Nullable LocalDate lastDay(LocalDate from) {
        return switch (this) {
            case MONTH -> YearMonth.from(from).atEndOfMonth();
            case YEAR -> from.with(TemporalAdjusters.lastDayOfYear());
            case UNTIL_CHANGED -> null;
        };
    }
}
