package id.kinerja.integration.siasn;

import id.kinerja.kernel.DateRange;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rating is of, as SIASN divides the year. */
public record RatedPeriod(Kind kind, YearMonth first, YearMonth last) {

    /** Each has a code of its own in SIASN, but for the year, which has a list of its own. */
    public enum Kind {
        MONTH,
        QUARTER,
        YEAR
    }

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** Empty where it is written in no form that SIASN has. */
    public static Optional<RatedPeriod> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            int last = Integer.parseInt(form.group(2)) * MONTHS_OF_A_QUARTER;
            YearMonth end = YearMonth.of(year, last);
            return Optional.of(
                    new RatedPeriod(Kind.QUARTER, end.minusMonths(MONTHS_OF_A_QUARTER - 1), end));
        }
        if (form.group(3) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(3)));
            return Optional.of(new RatedPeriod(Kind.MONTH, month, month));
        }
        return Optional.of(
                new RatedPeriod(Kind.YEAR, YearMonth.of(year, 1), YearMonth.of(year, 12)));
    }

    public boolean isAnnual() {
        return kind == Kind.YEAR;
    }

    public int year() {
        return first.getYear();
    }

    public DateRange days() {
        return DateRange.of(first.atDay(1), last.atEndOfMonth());
    }
}
