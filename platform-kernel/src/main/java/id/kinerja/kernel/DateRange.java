package id.kinerja.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code from} until {@code to}, both included; without {@code to} it has no end yet.
 *
 * <p>Both ends are included because decrees are written that way.
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A range must not end before it starts: " + from + " to " + to);
        }
    }

    public static DateRange of(LocalDate from, @Nullable LocalDate to) {
        return new DateRange(from, to);
    }

    /** All days of a month. */
    public static DateRange of(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth());
    }

    public static DateRange since(LocalDate from) {
        return new DateRange(from, null);
    }

    public boolean includes(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    public boolean overlaps(DateRange other) {
        return intersection(other).isPresent();
    }

    /** The days of both, where there are any. */
    public Optional<DateRange> intersection(DateRange other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = earlier(to, other.to);
        return end != null && end.isBefore(start)
                ? Optional.empty()
                : Optional.of(new DateRange(start, end));
    }

    /** Calendar days in this range; it must have an end. */
    public long days() {
        return ChronoUnit.DAYS.between(from, lastDay()) + 1;
    }

    /** Each day in order; this range must have an end. */
    public Stream<LocalDate> dates() {
        return from.datesUntil(lastDay().plusDays(1));
    }

    /** The last day; this range must have an end. */
    public LocalDate lastDay() {
        if (to == null) {
            throw new IllegalStateException("The range from " + from + " has no end");
        }
        return to;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
