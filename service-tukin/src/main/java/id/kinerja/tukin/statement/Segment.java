package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.Policy;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Days of a month in one place that are worth the same.
 *
 * @param policy by whose class table, criteria and statuses they are paid
 * @param untold facts by which criteria go and that nobody has told of these days
 */
record Segment(PersonMonth.Place place, Policy policy, Set<String> untold) {

    Segment {
        untold = Set.copyOf(untold);
    }

    /** Whether its class is in the table. */
    boolean hasAmount() {
        return place.kelas() != null && policy.amountOf(place.kelas()).isPresent();
    }

    /** Who serves so is as if he served elsewhere; a CPNS is not, whatever he gets. */
    boolean paysNothing() {
        return place.as() != null && status().equals(Percentage.ZERO);
    }

    /** What part of the class amount is paid to who serves as he does there. */
    Percentage status() {
        if (place.cpns()) {
            return policy.cpns();
        }
        PaidAs as = place.as();
        return as == null ? Percentage.HUNDRED : policy.statuses().of(as);
    }

    /** What a whole month of it pays to who gets the whole; its class is in the table. */
    Rupiah fullRate() {
        return policy.amountOf(Objects.requireNonNull(place.kelas()), place.jenis())
                .orElse(Rupiah.ZERO);
    }

    /** What a whole month of it pays to him. */
    BigDecimal aMonth() {
        return fullRate().times(status());
    }

    /** The days of it within others. */
    Optional<Segment> during(DateRange days) {
        return DateRange.of(place.from(), place.to())
                .intersection(days)
                .map(
                        both ->
                                new Segment(
                                        place.during(both.from(), both.lastDay()), policy, untold));
    }
}
