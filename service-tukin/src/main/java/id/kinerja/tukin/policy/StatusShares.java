package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import java.util.Map;
import java.util.Optional;

/** What part of the class amount is paid to whom, where it isn't the whole; CPNS aside. */
public record StatusShares(Map<PaidAs, Share> shares) {

    /** Study pays nothing unless a policy says so. */
    private static final Map<PaidAs, Percentage> OTHERWISE =
            Map.of(PaidAs.TUGAS_BELAJAR, Percentage.ZERO);

    /** A part, and the rule that says so. */
    public record Share(Percentage percentage, Article basis) {}

    public StatusShares {
        shares = Map.copyOf(shares);
    }

    public Percentage of(PaidAs as) {
        Share share = shares.get(as);
        return share == null ? OTHERWISE.getOrDefault(as, Percentage.HUNDRED) : share.percentage();
    }

    /** Absent where no rule speaks of it. */
    public Optional<Article> basis(PaidAs as) {
        return Optional.ofNullable(shares.get(as)).map(Share::basis);
    }
}
