package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import java.util.Map;
import java.util.Optional;

/** What part of the class amount is paid to whom, where it isn't the whole; CPNS aside. */
public record StatusShares(Map<PaidAs, Share> shares) {

    /** A part, and the rule that says so. */
    public record Share(Percentage percentage, Article basis) {}

    public StatusShares {
        shares = Map.copyOf(shares);
    }

    public Percentage of(PaidAs as) {
        return share(as).map(Share::percentage).orElseGet(() -> otherwise(as));
    }

    /** Study pays nothing unless a policy says so. */
    private static Percentage otherwise(PaidAs as) {
        return as.studies() ? Percentage.ZERO : Percentage.HUNDRED;
    }

    /** A stage of studies without a rule of its own goes by the one for studies. */
    private Optional<Share> share(PaidAs as) {
        return Optional.ofNullable(shares.get(as))
                .or(
                        () ->
                                as.studies()
                                        ? Optional.ofNullable(shares.get(PaidAs.TUGAS_BELAJAR))
                                        : Optional.empty());
    }

    /** Absent where no rule speaks of it. */
    public Optional<Article> basis(PaidAs as) {
        return share(as).map(Share::basis);
    }
}
