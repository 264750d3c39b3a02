package id.kinerja.tukin.statement;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.CriterionShare;
import id.kinerja.tukin.policy.HeadShare;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.Policy;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What the classes that were held in a month pay before anything is cut. */
final class HeldClasses {

    private final Policy policy;
    private final YearMonth month;

    private HeldClasses(Policy policy, YearMonth month) {
        this.policy = policy;
        this.month = month;
    }

    /** What counts for so many days of the month. */
    record Counted(PersonMonth.Place place, int days) {}

    /**
     * A line for each part of the month in one class; the parts of a whole month make exactly the
     * whole.
     *
     * @param places in the order of their days, each in a class of the table
     */
    static List<Line> of(Policy policy, List<PersonMonth.Place> places, YearMonth month) {
        return new HeldClasses(policy, month).lines(places);
    }

    /**
     * By what of them the month counts, and for how many days each.
     *
     * @param places in the order of their days, each in a class of the table
     */
    static List<Counted> counted(Policy policy, List<PersonMonth.Place> places, YearMonth month) {
        return new HeldClasses(policy, month).counted(places);
    }

    /** What part of the class amount is paid to who serves as he does there. */
    static Percentage status(Policy policy, PersonMonth.Place place) {
        if (place.cpns()) {
            return policy.cpns();
        }
        PaidAs as = place.as();
        return as == null ? Percentage.HUNDRED : policy.statuses().of(as);
    }

    private List<Line> lines(List<PersonMonth.Place> places) {
        List<Counted> counted = counted(places);
        List<Rupiah> amounts =
                Portions.rounded(
                        counted.stream().map(this::exact).toList(),
                        BigDecimal.valueOf(month.lengthOfMonth()),
                        policy.rounding());
        List<Line> lines = new ArrayList<>(counted.size());
        for (int i = 0; i < counted.size(); i++) {
            lines.add(line(counted.get(i).place(), amounts.get(i)));
        }
        return lines;
    }

    /** All days count by one place, unless each counts by its own. */
    private List<Counted> counted(List<PersonMonth.Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        int days = places.stream().mapToInt(PersonMonth.Place::days).sum();
        return switch (policy.midMonth()) {
            case BY_CALENDAR_DAYS ->
                    places.stream().map(place -> new Counted(place, place.days())).toList();
            case SAME_MONTH -> List.of(new Counted(places.getLast(), days));
            case NEXT_MONTH -> List.of(new Counted(places.getFirst(), days));
            case BEST_OF ->
                    List.of(
                            new Counted(
                                    Collections.max(places, Comparator.comparing(this::aMonth)),
                                    days));
        };
    }

    private BigDecimal aMonth(PersonMonth.Place place) {
        return monthly(place).times(status(policy, place));
    }

    /** Still to be divided by the days of the month. */
    private BigDecimal exact(Counted counted) {
        return aMonth(counted.place()).multiply(BigDecimal.valueOf(counted.days()));
    }

    private Rupiah monthly(PersonMonth.Place place) {
        return policy.amountOf(Objects.requireNonNull(place.kelas()), place.jenis())
                .orElse(Rupiah.ZERO);
    }

    private Line line(PersonMonth.Place place, Rupiah amount) {
        return new Line(
                "KELAS_" + place.kelas(),
                amount,
                status(policy, place),
                monthly(place),
                place.from(),
                basis(place),
                criteria(Objects.requireNonNull(place.kelas()), amount));
    }

    private Article basis(PersonMonth.Place place) {
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
    private List<Line> criteria(KelasJabatan kelas, Rupiah amount) {
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
