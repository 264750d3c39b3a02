package id.kinerja.tukin.statement;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the posts held as Plt or Plh add, for months that were held whole, or by calendar days where
 * the policy says so, within its limit.
 *
 * <p>The level is read from the kind of position: the same kind is the same level, anything else
 * that pays less is a lower one. Where one's own class changes within the month, it is measured
 * against each by its days, as the class amount itself counts them.
 */
final class ActingAddition {

    /** Lines whose parts are what attendance, leave and discipline take. */
    private static final Set<String> CUTS = Set.of("POTONGAN_KEHADIRAN", "POTONGAN_LAIN");

    private final Policy policy;
    private final PersonMonth facts;
    private final List<Segment> paid;
    private final List<OwnClass> own;

    private ActingAddition(
            Policy policy, PersonMonth facts, List<Segment> paid, List<OwnClass> own) {
        this.policy = policy;
        this.facts = facts;
        this.paid = paid;
        this.own = own;
    }

    /**
     * A line for each post, in order of their beginning; in a month that counts by several classes
     * of one's own, with a part for each by which something is added.
     *
     * @param paid the days that pay something, in their order
     */
    static List<Line> of(Policy policy, PersonMonth facts, List<Segment> paid) {
        List<OwnClass> own = OwnClass.of(policy, facts, paid);
        return own.isEmpty() ? List.of() : new ActingAddition(policy, facts, paid, own).lines();
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
                        .filter(part -> !part.isOfLeave() && !part.isLimit())
                        .flatMap(part -> Stream.ofNullable(part.percentage()))
                        .reduce(Percentage.ZERO, Percentage::plus)
                        .min(policy.cap().percentage());
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

    private List<Line> lines() {
        Rupiah most = policy.plt().most(amountOfOwn(), policy.rounding());
        Rupiah left = most == null ? null : policy.rounding().downToStep(most);
        List<Line> lines = new ArrayList<>();
        for (Acting post : posts()) {
            Optional<Line> line = line(post, left);
            if (left != null && line.isPresent()) {
                left = left.minus(line.get().amount());
            }
            line.ifPresent(lines::add);
        }
        return lines;
    }

    private List<Acting> posts() {
        List<Acting> letters = facts.acting().stream().sorted(Acting.IN_ORDER).toList();
        int least = policy.plt().minimumMonths();
        return (policy.plt().renewals() ? renewed(letters) : letters)
                .stream()
                        .filter(post -> policy.plt().partMonths() || isWholeMonth(post))
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

    /** One's own class on the days of a post that is held for some of the month alone. */
    private List<OwnClass> ownOf(Acting post) {
        List<Segment> during =
                policy.midMonth().isByDays()
                        ? paid.stream().flatMap(one -> one.during(post.days()).stream()).toList()
                        : List.of();
        return during.isEmpty()
                ? List.of(own.getFirst().on(MonthDays.of(policy, facts).in(post.days())))
                : OwnClass.of(policy, facts, during);
    }

    private boolean isWholeMonth(Acting post) {
        LocalDate first = facts.month().atDay(1);
        LocalDate last = facts.month().atEndOfMonth();
        return !post.from().isAfter(first) && !post.to().isBefore(last);
    }

    /** What a post adds for the days that count by one class of one's own, if for the month. */
    private record Share(OwnClass own, Percentage share, Rupiah of) {

        BigDecimal aMonth() {
            return of.times(share);
        }

        BigDecimal ofItsDays() {
            return aMonth().multiply(BigDecimal.valueOf(own.days()));
        }
    }

    private Optional<Line> line(Acting post, @Nullable Rupiah most) {
        boolean whole = isWholeMonth(post);
        List<OwnClass> beside = whole ? own : ownOf(post);
        List<Share> shares =
                beside.stream()
                        .map(one -> share(post, one))
                        .filter(share -> share.of().compareTo(Rupiah.ZERO) > 0)
                        .toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        int days = whole ? daysOf(own) : MonthDays.of(policy, facts).all();
        Rupiah all = toStep(policy, aMonth(shares.stream().map(Share::ofItsDays).toList(), days));
        Rupiah amount = most == null ? all : all.min(most);
        String code = post.isPlh() ? "TAMBAHAN_PLH" : "TAMBAHAN_PLT";
        return Optional.of(
                beside.size() == 1
                        ? line(code, amount, shares.getFirst(), post.from())
                        : new Line(
                                code,
                                amount,
                                null,
                                null,
                                post.from(),
                                policy.plt().basis(),
                                parts(code, amount, shares)));
    }

    private Share share(Acting post, OwnClass one) {
        Rupiah ofPost = amount(post.kelas());
        if (post.jenis() == one.jenis()) {
            return new Share(one, policy.plt().sameLevel(), ofPost);
        }
        Percentage lower = policy.plt().lowerLevel();
        return lower == null
                ? new Share(one, Percentage.HUNDRED, ofPost.minus(one.amount()))
                : new Share(one, lower, ofPost);
    }

    private List<Line> parts(String code, Rupiah amount, List<Share> shares) {
        List<Rupiah> amounts =
                Portions.byWeight(amount, shares.stream().map(Share::ofItsDays).toList());
        return IntStream.range(0, shares.size())
                .mapToObj(
                        i -> line(code, amounts.get(i), shares.get(i), shares.get(i).own().from()))
                .toList();
    }

    private Line line(String code, Rupiah amount, Share share, LocalDate day) {
        return new Line(
                code, amount, share.share(), share.of(), day, policy.plt().basis(), List.of());
    }

    private Rupiah amountOfOwn() {
        return aMonth(
                own.stream()
                        .map(
                                one ->
                                        BigDecimal.valueOf(one.amount().amount())
                                                .multiply(BigDecimal.valueOf(one.days())))
                        .toList(),
                daysOf(own));
    }

    private static int daysOf(List<OwnClass> own) {
        return own.stream().mapToInt(OwnClass::days).sum();
    }

    /**
     * @param ofDays what a month pays times the days of each class of one's own
     * @param days of which all are the whole; none where a month has no working day that is paid
     */
    private Rupiah aMonth(List<BigDecimal> ofDays, int days) {
        return Portions.whole(ofDays, BigDecimal.valueOf(Math.max(1, days)), policy.rounding());
    }

    private static Rupiah toStep(Policy policy, Rupiah amount) {
        return policy.rounding().toStep(amount);
    }

    private Rupiah amount(@Nullable KelasJabatan kelas) {
        return kelas == null ? Rupiah.ZERO : policy.amountOf(kelas).orElse(Rupiah.ZERO);
    }
}
