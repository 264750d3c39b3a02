package id.kinerja.tukin.statement;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.CutCap;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What cuts of a month have taken so far, and what the cap of the policy leaves to the next one: of
 * each sum that cuts are taken of, what is taken of it and of parts of it comes to at most the cap
 * of it, in rupiah.
 *
 * <p>The sums of a month lie within one another: what follows attendance within what the predikat
 * has left, and that within what the class pays. So the lesser of two is a part of the greater.
 */
record CutsTogether(CutCap cap, Rounding rounding, List<Taken> taken) {

    CutsTogether {
        taken = List.copyOf(taken);
    }

    /** What cuts took of a sum. */
    record Taken(Rupiah of, Rupiah amount) {}

    /** Before the first cut. */
    static CutsTogether none(Policy policy) {
        return new CutsTogether(policy.cap(), policy.rounding(), List.of());
    }

    /** Of cuts that nothing limits but what there is. */
    static CutsTogether unlimited(Rounding rounding) {
        return new CutsTogether(CutCap.WHOLE, rounding, List.of());
    }

    /** How much of a sum cuts of it take at most. */
    Percentage most() {
        return cap.percentage();
    }

    /**
     * The same after a cut.
     *
     * @param amount not below zero
     */
    CutsTogether with(Rupiah of, Rupiah amount) {
        if (!cap.isBelowTheWhole()) {
            return this;
        }
        List<Taken> all = new ArrayList<>();
        taken.stream().filter(one -> !one.of().equals(of)).forEach(all::add);
        all.add(new Taken(of, takenOf(of).plus(amount)));
        return new CutsTogether(cap, rounding, all);
    }

    /** What a cut may take of a sum of all that it would. */
    Rupiah shortened(Rupiah wanted, Rupiah of) {
        return cap.isBelowTheWhole() ? wanted.min(left(narrowest(of))) : wanted;
    }

    /**
     * The sum of which the cap leaves least to a cut: its own, or one that its own is a part of.
     */
    Rupiah narrowest(Rupiah of) {
        return Stream.concat(Stream.of(of), taken.stream().map(Taken::of))
                .filter(sum -> sum.compareTo(of) >= 0)
                .min(Comparator.comparing(this::left).thenComparing(sum -> sum))
                .orElse(of);
    }

    private Rupiah left(Rupiah sum) {
        Rupiah within =
                Rupiah.sum(
                        taken.stream()
                                .filter(one -> one.of().compareTo(sum) <= 0)
                                .map(Taken::amount)
                                .toList());
        return Rupiah.rounded(sum.times(cap.percentage()), rounding.mode())
                .minus(within)
                .max(Rupiah.ZERO);
    }

    private Rupiah takenOf(Rupiah of) {
        return Rupiah.sum(
                taken.stream().filter(one -> one.of().equals(of)).map(Taken::amount).toList());
    }
}
