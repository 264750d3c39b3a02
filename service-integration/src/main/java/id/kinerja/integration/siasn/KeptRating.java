package id.kinerja.integration.siasn;

import org.jspecify.annotations.Nullable;

/**
 * A rating that SIASN has of somebody.
 *
 * @param id by which SIASN knows it
 * @param kind absent where SIASN doesn't say
 * @param firstMonth absent where SIASN doesn't say
 * @param marks absent where SIASN doesn't say them all
 */
public record KeptRating(
        String id,
        int year,
        RatedPeriod.@Nullable Kind kind,
        @Nullable Integer firstMonth,
        @Nullable Integer lastMonth,
        @Nullable RatingMarks marks) {

    /** Whether it may be of this period: what SIASN doesn't say is no objection. */
    boolean mayBeOf(RatedPeriod period) {
        return year == period.year()
                && (kind == null || kind == period.kind())
                && (period.isAnnual()
                        || (matches(firstMonth, period.first().getMonthValue())
                                && matches(lastMonth, period.last().getMonthValue())));
    }

    /** Whether it can be of no other. */
    boolean isOf(RatedPeriod period) {
        boolean told = kind != null && firstMonth != null && lastMonth != null;
        return mayBeOf(period) && (period.isAnnual() || told);
    }

    private static boolean matches(@Nullable Integer said, int month) {
        return said == null || said == month;
    }
}
