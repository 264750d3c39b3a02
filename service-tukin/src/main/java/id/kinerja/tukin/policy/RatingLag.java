package id.kinerja.tukin.policy;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** By which rating a month is paid. */
public enum RatingLag {
    SAME_MONTH {
        @Override
        public String period(YearMonth month) {
            return month.toString();
        }

        @Override
        public DateRange days(YearMonth month) {
            return DateRange.of(month);
        }
    },
    /** That of the first quarter pays April to June (Permenlu 3/2025 Ps 15). */
    PREVIOUS_QUARTER {
        @Override
        public String period(YearMonth month) {
            YearMonth before = month.minusMonths(MONTHS_OF_A_QUARTER);
            return before.getYear() + QUARTER + before.get(IsoFields.QUARTER_OF_YEAR);
        }

        @Override
        public DateRange days(YearMonth month) {
            YearMonth before = month.minusMonths(MONTHS_OF_A_QUARTER);
            LocalDate first = before.atDay(1).with(IsoFields.DAY_OF_QUARTER, 1);
            return DateRange.of(first, first.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1));
        }
    },
    /** That of a year pays the whole next one (Permen LHK 6/2024 Ps 19). */
    PREVIOUS_YEAR {
        @Override
        public String period(YearMonth month) {
            return Integer.toString(month.getYear() - 1);
        }

        @Override
        public DateRange days(YearMonth month) {
            Year before = Year.of(month.getYear() - 1);
            return DateRange.of(before.atDay(1), before.atMonth(Month.DECEMBER).atEndOfMonth());
        }
    };

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final String QUARTER = "-Q";

    /** The rated period that pays this month, as ratings name it: 2026-05, 2026-Q2 or 2026. */
    public abstract String period(YearMonth month);

    /** The days that the rating is of. */
    public abstract DateRange days(YearMonth month);

    /** The days of the months that some policy may pay by the rating of this period. */
    public static DateRange paidBy(String period) {
        if (period.contains(QUARTER)) {
            int year = Integer.parseInt(period.substring(0, period.indexOf(QUARTER)));
            int quarter = Integer.parseInt(period.substring(period.indexOf(QUARTER) + 2));
            YearMonth next =
                    YearMonth.of(year, Month.JANUARY)
                            .plusMonths(MONTHS_OF_A_QUARTER * (long) quarter);
            return DateRange.of(
                    next.atDay(1), next.plusMonths(MONTHS_OF_A_QUARTER - 1L).atEndOfMonth());
        }
        if (period.contains("-")) {
            return DateRange.of(YearMonth.parse(period));
        }
        int next = Integer.parseInt(period) + 1;
        return DateRange.of(
                YearMonth.of(next, Month.JANUARY).atDay(1),
                YearMonth.of(next, Month.DECEMBER).atEndOfMonth());
    }
}
