package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
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
    static List<Rupiah> rounded(List<BigDecimal> exact) {
        List<Rupiah> portions = new ArrayList<>(exact.size());
        BigDecimal running = BigDecimal.ZERO;
        Rupiah given = Rupiah.ZERO;
        for (BigDecimal part : exact) {
            running = running.add(part);
            Rupiah soFar = Rupiah.rounded(running, RoundingMode.HALF_UP);
            portions.add(soFar.minus(given));
            given = soFar;
        }
        return portions;
    }
}
