package id.kinerja.evaluation.organisation;

import id.kinerja.kernel.RatingPeriod;
import java.util.Set;

/**
 * Which periods an agency rates: the periodic ones are of months or of quarters, as it chooses
 * (PermenPANRB 6/2022), and of both where some of its people are rated by the quarter by law
 * (KepmenPANRB 16/2025 for PPPK paruh waktu); the annual one is of all.
 */
public record RatingPeriodicity(Set<RatingPeriod.Span> rated) {

    public static final RatingPeriodicity SHIPPED =
            new RatingPeriodicity(Set.of(RatingPeriod.Span.MONTH, RatingPeriod.Span.YEAR));

    public RatingPeriodicity {
        rated = Set.copyOf(rated);
    }

    /** Whether there is a periodic rating at all, and the annual one. */
    public boolean whole() {
        return rated.contains(RatingPeriod.Span.YEAR) && rated.size() > 1;
    }

    public boolean has(RatingPeriod period) {
        return rated.contains(period.span());
    }
}
