package id.kinerja.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rating is of, the periodic and the annual ones of PermenPANRB 6/2022: written {@code
 * 2026-05}, {@code 2026-Q2} or {@code 2026}.
 *
 * @param last the month that it ends with
 */
public record RatingPeriod(Span span, YearMonth last) {

    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** How long a rated period is. */
    public enum Span {
        MONTH(1),
        QUARTER(MONTHS_OF_A_QUARTER),
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }
    }

    public RatingPeriod {
        if (last.getMonthValue() % span.months != 0) {
            throw new IllegalArgumentException("No " + span + " ends with " + last);
        }
    }

    public static RatingPeriod of(YearMonth month) {
        return new RatingPeriod(Span.MONTH, month);
    }

    /**
     * @throws IllegalArgumentException if it is none of the three
     */
    public static RatingPeriod parse(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            int ordinal = Integer.parseInt(quarter.group(2));
            return new RatingPeriod(
                    Span.QUARTER,
                    YearMonth.of(
                            Integer.parseInt(quarter.group(1)), MONTHS_OF_A_QUARTER * ordinal));
        }
        if (YEAR.matcher(text).matches()) {
            return new RatingPeriod(
                    Span.YEAR, YearMonth.of(Integer.parseInt(text), Month.DECEMBER));
        }
        try {
            return of(YearMonth.parse(text));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("Neither a month nor a quarter or a year", none);
        }
    }

    public DateRange days() {
        return DateRange.of(last.minusMonths(span.months - 1L).atDay(1), lastDay());
    }

    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    @Override
    public String toString() {
        return switch (span) {
            case MONTH -> last.toString();
            case QUARTER -> last.getYear() + "-Q" + last.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Integer.toString(last.getYear());
        };
    }
}
