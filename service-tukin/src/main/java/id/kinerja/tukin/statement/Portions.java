package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Splits a rounded whole into rounded parts that add up to it, by rounding the running sum. */
final class Portions {

    private Portions() {}

    /**
     * @param exact the parts before rounding; their sum, rounded, is the whole
     */
    static List<Rupiah> rounded(List<BigDecimal> exact, Rounding rounding) {
        return rounded(exact, 1, rounding);
    }

    /** A whole split by weights; the parts make exactly the whole. All of nothing where all are. */
    static List<Rupiah> byWeight(Rupiah whole, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Rupiah> portions = new ArrayList<>(weights.size());
        BigDecimal running = BigDecimal.ZERO;
        Rupiah given = Rupiah.ZERO;
        for (BigDecimal weight : weights) {
            running = running.add(weight);
            Rupiah soFar = share(whole, running, all);
            portions.add(soFar.minus(given));
            given = soFar;
        }
        return portions;
    }

    private static Rupiah share(Rupiah whole, BigDecimal part, BigDecimal all) {
        return all.signum() == 0
                ? Rupiah.ZERO
                : Rupiah.of(
                        BigDecimal.valueOf(whole.amount())
                                .multiply(part)
                                .divide(all, 0, RoundingMode.HALF_UP)
                                .longValueExact());
    }

    /**
     * @param divisor by which each part is still to be divided, so that nothing is lost before
     */
    static List<Rupiah> rounded(List<BigDecimal> exact, long divisor, Rounding rounding) {
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

    private static Rupiah quotient(BigDecimal exact, long divisor, Rounding rounding) {
        return Rupiah.of(
                exact.divide(BigDecimal.valueOf(divisor), 0, rounding.mode()).longValueExact());
    }
}
