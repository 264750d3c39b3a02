package id.kinerja.tukin.statement;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the posts held as Plt or Plh add, for months that were held whole; other cuts don't touch
 * it.
 *
 * <p>The level is read from the kind of position: the same kind is the same level, anything else
 * that pays less is a lower one.
 */
final class ActingAddition {

    private final Policy policy;
    private final PersonMonth facts;

    private ActingAddition(Policy policy, PersonMonth facts) {
        this.policy = policy;
        this.facts = facts;
    }

    /** A line for each post, in order of their beginning. */
    static List<Line> of(Policy policy, PersonMonth facts) {
        ActingAddition addition = new ActingAddition(policy, facts);
        return facts.acting().stream()
                .filter(addition::wholeMonth)
                .filter(post -> policy.plt().plh() || !post.isPlh())
                .sorted(Comparator.comparing(Acting::from))
                .flatMap(post -> addition.line(post).stream())
                .toList();
    }

    private boolean wholeMonth(Acting post) {
        LocalDate first = facts.month().atDay(1);
        LocalDate last = facts.month().atEndOfMonth();
        return !post.from().isAfter(first) && !post.to().isBefore(last);
    }

    private Optional<Line> line(Acting post) {
        return facts.places().stream()
                .max(Comparator.comparing(PersonMonth.Place::from))
                .flatMap(own -> line(post, own));
    }

    private Optional<Line> line(Acting post, PersonMonth.Place own) {
        Rupiah ofPost = amount(post.kelas());
        boolean sameLevel = post.jenis() == own.jenis();
        Percentage lower = policy.plt().lowerLevel();
        boolean difference = !sameLevel && lower == null;
        Percentage share =
                sameLevel ? policy.plt().sameLevel() : lower == null ? Percentage.HUNDRED : lower;
        Rupiah of = difference ? ofPost.minus(amount(own.kelas())) : ofPost;
        if (of.isNegative() || of.equals(Rupiah.ZERO)) {
            return Optional.empty();
        }
        return Optional.of(
                new Line(
                        post.isPlh() ? "TAMBAHAN_PLH" : "TAMBAHAN_PLT",
                        amount(of.times(share)),
                        share,
                        of,
                        post.from(),
                        policy.plt().basis(),
                        List.of()));
    }

    /** A payment of its own, so that it is rounded by itself. */
    private Rupiah amount(BigDecimal exact) {
        return policy.rounding().toStep(Rupiah.rounded(exact, policy.rounding().mode()));
    }

    private Rupiah amount(@Nullable KelasJabatan kelas) {
        return kelas == null ? Rupiah.ZERO : policy.amountOf(kelas).orElse(Rupiah.ZERO);
    }
}
