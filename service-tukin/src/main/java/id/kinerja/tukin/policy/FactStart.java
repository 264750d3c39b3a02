package id.kinerja.tukin.policy;

import java.time.LocalDate;
import java.time.YearMonth;

/** By which value of a fact a month is paid. */
public enum FactStart {
    /** That of the month's last day. */
    SAME_MONTH,
    /** That of the last day of the month before. */
    NEXT_MONTH;

    public LocalDate day(YearMonth month) {
        return switch (this) {
            case SAME_MONTH -> month.atEndOfMonth();
            case NEXT_MONTH -> month.minusMonths(1).atEndOfMonth();
        };
    }
}
