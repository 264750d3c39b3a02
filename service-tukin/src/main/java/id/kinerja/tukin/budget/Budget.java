package id.kinerja.tukin.budget;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.budget.Grants.UnitMonth;
import id.kinerja.tukin.run.BudgetExcess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is granted to a unit in a year, and forecast to its end, held against its ceiling.
 *
 * <p>What is granted counts in the year whose runs grant it, whichever months it is for. The
 * forecast adds for each month that is left the mean of the last three that were granted, and where
 * the unit was granted nothing in one of them, or there are fewer, what the last one came to; in
 * both whole months count, and neither differences nor recoveries, since those don't come again.
 * THR and the thirteenth month aren't in it. What people of a unit that a run has left out came to
 * is added as long as they aren't paid.
 *
 * @param months those in which something was granted, in their order
 */
public record Budget(Ceiling ceiling, List<MonthGranted> months, Rupiah granted, Rupiah forecast) {

    /** What a month's run has granted. */
    public record MonthGranted(YearMonth month, Rupiah granted) {}

    public Budget {
        months = List.copyOf(months);
        requireNonNull(ceiling.amount(), "amount");
    }

    /**
     * @param sums of the unit alone
     */
    static Budget of(Ceiling ceiling, List<UnitMonth> sums, ApprovedMonths approved) {
        List<MonthGranted> months =
                sums.stream()
                        .filter(one -> !one.month().isBefore(ceiling.year().atMonth(1)))
                        .filter(one -> !one.isLeftOut())
                        .map(one -> new MonthGranted(one.month(), one.granted()))
                        .toList();
        Rupiah granted = Rupiah.sum(months.stream().map(MonthGranted::granted).toList());
        Rupiah waiting = Rupiah.sum(sums.stream().map(UnitMonth::waiting).toList());
        return new Budget(
                ceiling, months, granted, granted.plus(waiting).plus(stillToCome(sums, approved)));
    }

    private static Rupiah stillToCome(List<UnitMonth> sums, ApprovedMonths approved) {
        Map<YearMonth, Rupiah> whole = new TreeMap<>();
        sums.stream()
                .filter(one -> approved.latest().contains(one.month()))
                .filter(one -> one.whole().compareTo(Rupiah.ZERO) > 0)
                .forEach(one -> whole.put(one.month(), one.whole()));
        if (approved.months().isEmpty()) {
            return Rupiah.ZERO;
        }
        boolean all = whole.size() == ApprovedMonths.LATEST;
        Rupiah basis =
                all
                        ? Rupiah.sum(whole.values())
                        : whole.getOrDefault(approved.months().getLast(), Rupiah.ZERO);
        return Rupiah.rounded(
                BigDecimal.valueOf(basis.amount())
                        .multiply(BigDecimal.valueOf(approved.left().size()))
                        .divide(
                                BigDecimal.valueOf(all ? ApprovedMonths.LATEST : 1),
                                0,
                                RoundingMode.HALF_UP),
                RoundingMode.HALF_UP);
    }

    public Rupiah amount() {
        return requireNonNull(ceiling.amount());
    }

    /** Below zero where more was granted than there is. */
    public Rupiah left() {
        return amount().minus(granted);
    }

    /** Whether the run of that month grants it anything. */
    public boolean grantsIn(YearMonth month) {
        return months.stream()
                .anyMatch(
                        one ->
                                one.month().equals(month)
                                        && one.granted().compareTo(Rupiah.ZERO) > 0);
    }

    /** What the runs up to that of the month have granted above the ceiling; else below zero. */
    public Rupiah excessUntil(YearMonth month) {
        return Rupiah.sum(
                        months.stream()
                                .filter(one -> !one.month().isAfter(month))
                                .map(MonthGranted::granted)
                                .toList())
                .minus(amount());
    }

    public BudgetExcess exceeds() {
        if (granted.compareTo(amount()) > 0) {
            return BudgetExcess.GRANTED;
        }
        return forecast.compareTo(amount()) > 0 ? BudgetExcess.FORECAST : BudgetExcess.NOTHING;
    }
}
