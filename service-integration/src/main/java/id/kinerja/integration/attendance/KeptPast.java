package id.kinerja.integration.attendance;

import java.time.LocalDate;

/**
 * How far back papers about days may go: to the first day of last year, as changes of places do.
 */
public final class KeptPast {

    private KeptPast() {}

    public static LocalDate since(LocalDate today) {
        return today.minusYears(1).withDayOfYear(1);
    }

    /** Whether a day lies before it. */
    public static boolean isOver(LocalDate day, LocalDate today) {
        return day.isBefore(since(today));
    }
}
