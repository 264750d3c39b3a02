package id.kinerja.platform.web;

import id.kinerja.kernel.RatingPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Dates, months and rated periods of callers as the contract writes them: four digits of a year
 * from 1900 to 2999. The standard would let a year have a sign and more digits, which no table here
 * could keep.
 */
final class PlainDates {

    private static final Pattern PLAIN_YEAR = Pattern.compile("(?:19|2[0-9])[0-9]{2}(?:-.+)?");

    private PlainDates() {}

    static LocalDate date(String text) {
        return read(text, LocalDate::parse);
    }

    static YearMonth month(String text) {
        return read(text, YearMonth::parse);
    }

    static RatingPeriod ratingPeriod(String text) {
        return read(text, RatingPeriod::parse);
    }

    static LocalDateTime time(String text) {
        return read(text, LocalDateTime::parse);
    }

    private static <T> T read(String text, Function<String, T> parse) {
        if (!PLAIN_YEAR.matcher(text).matches()) {
            throw new IllegalArgumentException("No year from 1900 to 2999 in four digits");
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException("Neither a date nor a month", notOne);
        }
    }
}
