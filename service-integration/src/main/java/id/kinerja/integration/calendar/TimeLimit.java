package id.kinerja.integration.calendar;

import id.kinerja.kernel.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * A time limit in working days as the law counts them: no weekend and no day off by decree,
 * whatever somebody's own schedule is.
 */
public final class TimeLimit {

    /** No row of days off is so long that a working day wouldn't come in four days on average. */
    private static final int LONGEST_PER_WORKING_DAY = 4;

    private TimeLimit() {}

    /** The days whose days off must be known, to count so many working days after one. */
    public static DateRange searched(LocalDate day, int count) {
        return DateRange.of(
                day.plusDays(1), day.plusDays((long) LONGEST_PER_WORKING_DAY * count + 10));
    }

    /**
     * The last of so many working days after a day.
     *
     * @param count at least 1
     * @param off days off by decree, of those {@link #searched}
     */
    public static LocalDate after(LocalDate day, int count, Set<LocalDate> off) {
        return searched(day, count)
                .dates()
                .filter(date -> isOne(date, off))
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOne(LocalDate date, Set<LocalDate> off) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !off.contains(date);
    }
}
