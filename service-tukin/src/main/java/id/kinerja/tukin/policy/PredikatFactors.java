package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What part of the performance component a predikat pays, and what happens without one. */
public record PredikatFactors(
        Map<Predikat, Percentage> factors,
        Missing missing,
        List<MissingFor> missingFor,
        RatingLag lag,
        List<Raise> raises,
        Article basis) {

    /** Without a predikat the statement waits, or Baik is taken, or the component pays nothing. */
    public enum Missing {
        HOLD,
        ASSUME_BAIK,
        ZERO_COMPONENT
    }

    /** What happens where there is none for that reason. */
    public record MissingFor(RatingGap gap, Missing missing, Article basis) {}

    /**
     * What a predikat adds of what the next class above is paid more.
     *
     * @param ofNextClass of the difference
     */
    public record Raise(Predikat predikat, Percentage ofNextClass, Article basis) {}

    public PredikatFactors {
        raises = List.copyOf(raises);
        factors = Map.copyOf(factors);
        missingFor = List.copyOf(missingFor);
    }

    /** By the first rule, in the order in which they are written, whose reason is there. */
    public Optional<MissingFor> without(Set<RatingGap> gaps) {
        return missingFor.stream().filter(rule -> gaps.contains(rule.gap())).findFirst();
    }

    public Optional<Raise> raiseOf(Predikat predikat) {
        return raises.stream().filter(raise -> raise.predikat() == predikat).findFirst();
    }

    public Percentage of(Predikat predikat) {
        return factors.getOrDefault(predikat, Percentage.ZERO);
    }
}
