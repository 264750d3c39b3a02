package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An {@link AdditionRule} that can be applied.
 *
 * @param steps as bands, whose cut is what they add
 * @param most absent for no other limit than the percentage
 */
public record Addition(Article basis, String fact, Bands steps, @Nullable Rupiah most) {

    /** More than any month has of anything. */
    private static final long MOST = 1_000_000;

    static Addition of(AdditionRule rule) {
        return new Addition(
                rule.basis(),
                rule.fact(),
                new Bands(rule.steps().stream().map(Addition::band).toList()),
                rule.most() == null ? null : Rupiah.of(rule.most()));
    }

    private static Band band(AdditionRule.StepRule step) {
        return new Band("", step.atLeast(), step.upTo(), Percentage.of(step.percentage()));
    }

    /**
     * Nothing where it adds nothing.
     *
     * @param figure as its kind keeps it; a part of one counts for nothing
     */
    public Optional<Percentage> percentage(String figure) {
        int whole = (int) Math.min(new BigDecimal(figure).longValue(), MOST);
        return steps.of(whole).map(Band::cut).filter(some -> some.compareTo(Percentage.ZERO) > 0);
    }

    Stream<Percentage> percentages() {
        return steps.bands().stream().map(Band::cut);
    }
}
