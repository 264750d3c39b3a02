package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import java.util.Map;

/** What part of the performance component a predikat pays, and what happens without one. */
public record PredikatFactors(
        Map<Predikat, Percentage> factors, Missing missing, RatingLag lag, Article basis) {

    /** Without a predikat the statement waits, or Baik is taken, or the component pays nothing. */
    public enum Missing {
        HOLD,
        ASSUME_BAIK,
        ZERO_COMPONENT
    }

    public PredikatFactors {
        factors = Map.copyOf(factors);
    }

    public Percentage of(Predikat predikat) {
        return factors.getOrDefault(predikat, Percentage.ZERO);
    }
}
