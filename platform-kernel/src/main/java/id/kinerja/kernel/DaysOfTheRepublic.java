package id.kinerja.kernel;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that a decree of the republic can name; another is a slip of the pen, such as a year
 * with a digit too many.
 */
public final class DaysOfTheRepublic {

    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2999;
    private static final String CODE = "date-out-of-range";

    private DaysOfTheRepublic() {}

    public static boolean include(LocalDate day) {
        return include(Year.from(day));
    }

    public static boolean include(Year year) {
        return year.getValue() >= FIRST_YEAR && year.getValue() <= LAST_YEAR;
    }

    /** The year of that number; nothing where it is none of them. */
    public static Optional<Year> year(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR
                ? Optional.of(Year.of(number))
                : Optional.empty();
    }

    public static Refused.Finding finding(int row, String field) {
        return Refused.Finding.ofRow(row, field, CODE, FIRST_YEAR, LAST_YEAR);
    }

    /** One day of a request, by its field; one that isn't there is right. */
    public record Written(String field, @Nullable LocalDate day) {}

    /**
     * Refuses where one of these days is none of them.
     *
     * @param code of the refusal
     */
    public static void require(String code, Written... days) {
        List<Refused.Finding> findings =
                Arrays.stream(days)
                        .filter(one -> one.day() != null && !include(one.day()))
                        .map(one -> finding(0, one.field()))
                        .toList();
        if (!findings.isEmpty()) {
            throw Refused.invalid(code, findings);
        }
    }
}
