package id.kinerja.integration.siasn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rating that SIASN has of somebody.
 *
 * @param id by which SIASN knows it; absent where SIASN doesn't say
 * @param year absent where SIASN doesn't say
 * @param kind absent where SIASN doesn't say
 * @param firstMonth absent where SIASN doesn't say
 * @param marks absent where SIASN doesn't say them all
 */
public record KeptRating(
        @Nullable String id,
        @Nullable Integer year,
        RatedPeriod.@Nullable Kind kind,
        @Nullable Integer firstMonth,
        @Nullable Integer lastMonth,
        @Nullable RatingMarks marks) {

    /**
     * The one that is of this period without doubt.
     *
     * @param ours rows that we have sent
     */
    public static Optional<KeptRating> of(
            RatedPeriod period, Set<String> ours, List<KeptRating> kept) {
        return kept.stream()
                .filter(one -> one.isOf(period) && one.marks() != null)
                .filter(one -> one.id() == null || !ours.contains(one.id()))
                .findFirst();
    }

    /** Whether it may be of this period: what SIASN doesn't say is no objection. */
    boolean mayBeOf(RatedPeriod period) {
        return matches(year, period.year())
                && (kind == null || kind == period.kind())
                && (period.isAnnual()
                        || (matches(firstMonth, period.first().getMonthValue())
                                && matches(lastMonth, period.last().getMonthValue())));
    }

    /** Whether it can be of no other. */
    boolean isOf(RatedPeriod period) {
        boolean told = kind != null && firstMonth != null && lastMonth != null;
        return mayBeOf(period) && year != null && (period.isAnnual() || told);
    }

    /** Whether it may have these marks. */
    boolean mayHave(RatingMarks expected) {
        return marks == null || marks.equals(expected);
    }

    private static boolean matches(@Nullable Integer said, int ours) {
        return said == null || said == ours;
    }
}
