package id.kinerja.tukin.statement;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the posts held as Plt or Plh add, for months that were held whole, within the limit of the
 * policy.
 *
 * <p>The level is read from the kind of position: the same kind is the same level, anything else
 * that pays less is a lower one.
 */
final class ActingAddition {

    /** Lines whose parts are what attendance, leave and discipline take. */
    private static final Set<String> CUTS = Set.of("POTONGAN_KEHADIRAN", "POTONGAN_LAIN");

    private final Policy policy;
    private final PersonMonth facts;

    private ActingAddition(Policy policy, PersonMonth facts) {
        this.policy = policy;
        this.facts = facts;
    }

    /** A line for each post, in order of their beginning. */
    static List<Line> of(Policy policy, PersonMonth facts) {
        return facts.places().stream()
                .max(Comparator.comparing(PersonMonth.Place::from))
                .map(own -> new ActingAddition(policy, facts).lines(own))
                .orElseGet(List::of);
    }

    /**
     * What cuts take of the additions, where the policy says that they do: as many percent as of
     * the class for attendance and discipline, and never more than its cap.
     *
     * @param cuts lines of the month, with a part for each cut
     */
    static Optional<Line> cut(Policy policy, List<Line> additions, List<Line> cuts) {
        Rupiah all = Rupiah.sum(additions.stream().map(Line::amount).toList());
        Percentage taken =
                cuts.stream()
                        .filter(line -> CUTS.contains(line.code()))
                        .flatMap(line -> line.parts().stream())
                        .filter(part -> !part.isOfLeave())
                        .flatMap(part -> Stream.ofNullable(part.percentage()))
                        .reduce(Percentage.ZERO, Percentage::plus)
                        .min(policy.cap());
        if (!policy.plt().withCuts() || all.equals(Rupiah.ZERO) || taken.equals(Percentage.ZERO)) {
            return Optional.empty();
        }
        Rupiah left =
                toStep(
                        policy,
                        all.minus(Rupiah.rounded(all.times(taken), policy.rounding().mode())));
        return Optional.of(
                new Line(
                        "TAMBAHAN_DIPOTONG",
                        left.minus(all),
                        taken,
                        all,
                        null,
                        policy.plt().basis(),
                        List.of()));
    }

    private List<Line> lines(PersonMonth.Place own) {
        Rupiah most = policy.plt().most(amount(own.kelas()), policy.rounding());
        Rupiah left = most == null ? null : policy.rounding().downToStep(most);
        List<Line> lines = new ArrayList<>();
        for (Acting post : posts()) {
            Optional<Line> line = line(post, own, left);
            if (left != null && line.isPresent()) {
                left = left.minus(line.get().amount());
            }
            line.ifPresent(lines::add);
        }
        return lines;
    }

    private List<Acting> posts() {
        List<Acting> letters =
                facts.acting().stream().sorted(Comparator.comparing(Acting::from)).toList();
        int least = policy.plt().minimumMonths();
        return (policy.plt().renewals() ? renewed(letters) : letters)
                .stream()
                        .filter(this::wholeMonth)
                        .filter(post -> least == 0 || post.covers(least))
                        .filter(post -> policy.plt().plh() || !post.isPlh())
                        .toList();
    }

    /**
     * @param letters in order of their beginning
     */
    private static List<Acting> renewed(List<Acting> letters) {
        List<Acting> posts = new ArrayList<>();
        for (Acting letter : letters) {
            Optional<Acting> before =
                    posts.stream().filter(post -> post.goesOnAs(letter)).findFirst();
            before.ifPresentOrElse(
                    post -> posts.set(posts.indexOf(post), post.with(letter)),
                    () -> posts.add(letter));
        }
        return posts;
    }

    private boolean wholeMonth(Acting post) {
        LocalDate first = facts.month().atDay(1);
        LocalDate last = facts.month().atEndOfMonth();
        return !post.from().isAfter(first) && !post.to().isBefore(last);
    }

    private Optional<Line> line(Acting post, PersonMonth.Place own, @Nullable Rupiah most) {
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
        Rupiah whole = amount(of.times(share));
        return Optional.of(
                new Line(
                        post.isPlh() ? "TAMBAHAN_PLH" : "TAMBAHAN_PLT",
                        most == null ? whole : whole.min(most),
                        share,
                        of,
                        post.from(),
                        policy.plt().basis(),
                        List.of()));
    }

    /** A payment of its own, so that it is rounded by itself. */
    private Rupiah amount(BigDecimal exact) {
        return toStep(policy, Rupiah.rounded(exact, policy.rounding().mode()));
    }

    private static Rupiah toStep(Policy policy, Rupiah amount) {
        return policy.rounding().toStep(amount);
    }

    private Rupiah amount(@Nullable KelasJabatan kelas) {
        return kelas == null ? Rupiah.ZERO : policy.amountOf(kelas).orElse(Rupiah.ZERO);
    }
}
