package id.kinerja.tukin.withholding;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is withheld of what a run pays a person.
 *
 * @param gross what the run pays him
 * @param base what the rate is taken of, which may be more, since a month is looked at as a whole
 * @param rate absent where brackets make it up
 * @param amount what it takes now; below zero where it gives back
 */
public record Withheld(
        PersonId person,
        WithheldKind kind,
        Rupiah gross,
        Rupiah base,
        @Nullable Percentage rate,
        Rupiah amount,
        Article basis) {

    Withheld upTo(Rupiah most) {
        return new Withheld(person, kind, gross, base, rate, amount.min(most), basis);
    }

    Withheld atLeast(Rupiah least) {
        return new Withheld(person, kind, gross, base, rate, amount.max(least), basis);
    }

    /** The same where the state bears it; what it bore too much of a year it doesn't take back. */
    Withheld borne() {
        return new Withheld(
                person, WithheldKind.PPH21_DTP, gross, base, rate, amount.max(Rupiah.ZERO), basis);
    }

    /** What the employees get less by them. */
    public static Rupiah deducted(Collection<Withheld> all) {
        return Rupiah.sum(
                all.stream().filter(one -> one.kind.isDeducted()).map(Withheld::amount).toList());
    }
}
