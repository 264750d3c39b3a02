package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Splits a rounded whole into rounded parts that add up to it, by rounding the running sum. */
public final class Portions {

    private Portions() {}

    /**
     * @param exact the parts before rounding; their sum, rounded, is the whole
     */
    static List<Rupiah> rounded(List<BigDecimal> exact, Rounding rounding) {
        return rounded(exact, BigDecimal.ONE, rounding);
    }

    /**
     * A whole split by weights; the parts make exactly the whole. Nothing where all are nothing.
     */
    public static List<Rupiah> byWeight(Rupiah whole, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal exact = BigDecimal.valueOf(whole.amount());
        return rounded(
                weights.stream().map(exact::multiply).toList(),
                all.signum() == 0 ? BigDecimal.ONE : all,
                Rounding.TO_RUPIAH);
    }

    /**
     * @param divisor by which each part is still to be divided, so that nothing is lost before
     */
    static List<Rupiah> rounded(List<BigDecimal> exact, BigDecimal divisor, Rounding rounding) {
        List<Rupiah> portions = new ArrayList<>(exact.size());
        BigDecimal running = BigDecimal.ZERO;
        Rupiah given = Rupiah.ZERO;
        for (BigDecimal part : exact) {
            running = running.add(part);
            Rupiah soFar = quotient(running, divisor, rounding);
            portions.add(soFar.minus(given));
            given = soFar;
        }
        return portions;
    }

    /**
     * What they come to together.
     *
     * @param divisor by which each part is still to be divided
     */
    static Rupiah whole(List<BigDecimal> exact, BigDecimal divisor, Rounding rounding) {
        return quotient(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add), divisor, rounding);
    }

    private static Rupiah quotient(BigDecimal exact, BigDecimal divisor, Rounding rounding) {
        return Rupiah.of(exact.divide(divisor, 0, rounding.mode()).longValueExact());
    }
}
