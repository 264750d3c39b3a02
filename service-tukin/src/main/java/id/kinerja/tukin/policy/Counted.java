package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a number that is told of a month costs.
 *
 * @param perUnit of each whole one
 * @param bands in which the number falls once; one of the two is there
 */
public record Counted(
        Article basis, String fact, @Nullable Percentage perUnit, @Nullable Bands bands) {

    /** More than any month has of anything. */
    private static final long MOST = 1_000_000;

    /**
     * Nothing where it costs nothing.
     *
     * @param number as {@link FactKind#NUMBER} keeps it; a part of one costs nothing
     */
    public Optional<Percentage> cut(String number) {
        int whole = (int) Math.min(new BigDecimal(number).longValue(), MOST);
        Percentage cut =
                bands == null
                        ? perUnit == null ? Percentage.ZERO : perUnit.times(whole)
                        : bands.of(whole).map(Band::cut).orElse(Percentage.ZERO);
        return Optional.of(cut).filter(some -> some.compareTo(Percentage.ZERO) > 0);
    }

    boolean isOneOfTwo() {
        return (perUnit == null) != (bands == null);
    }
}
