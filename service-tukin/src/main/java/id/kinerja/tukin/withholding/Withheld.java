package id.kinerja.tukin.withholding;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is withheld of what a run pays a person.
 *
 * @param gross what the run pays him
 * @param base what the rate is taken of, which may be more, since a month is looked at as a whole
 * @param rate absent where brackets make it up
 * @param amount what it takes now; below zero where it gives back
 * @param other which deduction it is; absent of taxes and contributions
 */
public record Withheld(
        PersonId person,
        WithheldKind kind,
        Rupiah gross,
        Rupiah base,
        @Nullable Percentage rate,
        Rupiah amount,
        Article basis,
        @Nullable OtherDeduction other) {

    private static final UUID NO_ITEM = new UUID(0, 0);

    /** A tax or a contribution. */
    public Withheld(
            PersonId person,
            WithheldKind kind,
            Rupiah gross,
            Rupiah base,
            @Nullable Percentage rate,
            Rupiah amount,
            Article basis) {
        this(person, kind, gross, base, rate, amount, basis, null);
    }

    /** The id of the deduction; of taxes and contributions zero. */
    public UUID item() {
        return other == null ? NO_ITEM : other.id().value();
    }

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
