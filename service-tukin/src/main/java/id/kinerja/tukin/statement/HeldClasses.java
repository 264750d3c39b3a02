package id.kinerja.tukin.statement;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.CriterionShare;
import id.kinerja.tukin.policy.HeadShare;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What the classes that were held in a month pay before anything is cut. */
final class HeldClasses {

    private final Policy policy;
    private final MonthDays month;

    private HeldClasses(Policy policy, MonthDays month) {
        this.policy = policy;
        this.month = month;
    }

    /** What counts for so many days of the month. */
    record Counted(Segment segment, int days) {}

    /**
     * A line for each part of the month that is worth the same; the parts of a whole month make
     * exactly the whole.
     *
     * @param policy that says how changes within the month count
     * @param segments in the order of their days, each in a class of its table
     */
    static List<Line> of(Policy policy, List<Segment> segments, MonthDays month) {
        return new HeldClasses(policy, month).lines(segments);
    }

    /**
     * By what of them the month counts, and for how many days each.
     *
     * @param segments in the order of their days, each in a class of its table
     */
    static List<Counted> counted(Policy policy, List<Segment> segments, MonthDays month) {
        if (segments.isEmpty()) {
            return List.of();
        }
        int days = segments.stream().mapToInt(month::of).sum();
        return switch (policy.midMonth()) {
            case BY_CALENDAR_DAYS, BY_WORKING_DAYS ->
                    segments.stream()
                            .map(segment -> new Counted(segment, month.of(segment)))
                            .toList();
            case SAME_MONTH -> List.of(new Counted(segments.getLast(), days));
            case NEXT_MONTH -> List.of(new Counted(segments.getFirst(), days));
            case BEST_OF ->
                    List.of(
                            new Counted(
                                    Collections.max(
                                            segments, Comparator.comparing(Segment::aMonth)),
                                    days));
        };
    }

    private List<Line> lines(List<Segment> segments) {
        List<Counted> counted = counted(policy, segments, month);
        List<Rupiah> amounts =
                Portions.rounded(
                        counted.stream().map(HeldClasses::exact).toList(),
                        BigDecimal.valueOf(month.all()),
                        policy.rounding());
        List<Line> lines = new ArrayList<>(counted.size());
        for (int i = 0; i < counted.size(); i++) {
            lines.add(line(counted.get(i).segment(), amounts.get(i)));
        }
        return lines;
    }

    /** Still to be divided by the days of the month. */
    private static BigDecimal exact(Counted counted) {
        return counted.segment().aMonth().multiply(BigDecimal.valueOf(counted.days()));
    }

    private static Line line(Segment segment, Rupiah amount) {
        PersonMonth.Place place = segment.place();
        return new Line(
                "KELAS_" + place.kelas(),
                amount,
                segment.status(),
                segment.fullRate(),
                place.from(),
                basis(segment),
                criteria(segment.policy(), Objects.requireNonNull(place.kelas()), amount));
    }

    private static Article basis(Segment segment) {
        Policy policy = segment.policy();
        PersonMonth.Place place = segment.place();
        if (place.cpns()) {
            return policy.cpnsBasis();
        }
        PaidAs as = place.as();
        return as == null
                ? policy.paidAsHead(place.jenis())
                        .map(HeadShare::basis)
                        .orElse(policy.classesBasis())
                : policy.statuses().basis(as).orElse(policy.classesBasis());
    }

    /** What of it is paid for each criterion of TPP. */
    private static List<Line> criteria(Policy policy, KelasJabatan kelas, Rupiah amount) {
        List<CriterionShare> shares = policy.criteria();
        if (shares.isEmpty()) {
            return List.of();
        }
        List<Rupiah> amounts = Portions.byWeight(amount, weights(shares));
        List<Line> lines = new ArrayList<>(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            CriterionShare share = shares.get(i);
            lines.add(
                    new Line(
                            "TPP_" + share.criterion(),
                            amounts.get(i),
                            share.percentage(),
                            policy.basicOf(kelas).orElse(null),
                            null,
                            share.basis(),
                            List.of()));
        }
        return lines;
    }

    private static List<BigDecimal> weights(List<CriterionShare> shares) {
        return shares.stream().map(share -> share.percentage().value()).toList();
    }
}
