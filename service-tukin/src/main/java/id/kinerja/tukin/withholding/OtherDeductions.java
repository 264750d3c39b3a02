package id.kinerja.tukin.withholding;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.policy.DeductionRule;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.withholding.OtherDeduction.NotTaken;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of people's net in the runs of a month, in the order of the policy and as far as it
 * goes. A kind that the policy doesn't name takes nothing.
 */
public record OtherDeductions(Policy policy, YearMonth month) {

    /** What a locked run of a month has taken of a deduction. */
    public record Instalment(YearMonth month, Rupiah amount) {}

    /**
     * @param gross what the run pays
     * @param heirs whether it pays them, since the person has died
     */
    public record Paid(PersonId person, Rupiah gross, boolean heirs) {}

    /**
     * A deduction that counts in the month, as far as what it takes depends on it.
     *
     * @param amount rupiah a month; absent where it is a percentage
     * @param percentage absent where it is an amount
     * @param instalments in how many months something of it is taken; absent for no such end
     */
    public record Standing(
            DeductionId id,
            String code,
            @Nullable Rupiah amount,
            @Nullable Percentage percentage,
            @Nullable Integer instalments) {

        static Standing of(Deduction one) {
            return new Standing(
                    one.id(), one.code(), one.amount(), one.percentage(), one.instalments());
        }

        private boolean isPaidOff(Stream<YearMonth> taken) {
            return instalments != null && taken.distinct().count() >= instalments;
        }

        private Rupiah requireAmount() {
            return requireNonNull(amount);
        }
    }

    private record Due(Standing deduction, DeductionRule rule, Rupiah wanted) {}

    public boolean any() {
        return !policy.deductions().isEmpty();
    }

    /** What of them counts in the month. */
    public List<Standing> standing(Collection<Deduction> theirs) {
        return theirs.stream().filter(one -> one.countsIn(month)).map(Standing::of).toList();
    }

    /**
     * @param withheld as taxes and contributions
     * @param theirs deductions of the person
     * @param before what each has taken by now
     */
    public List<Withheld> of(
            Paid paid,
            Collection<Withheld> withheld,
            Collection<Standing> theirs,
            Map<DeductionId, List<Instalment>> before) {
        Rupiah net = paid.gross().minus(Withheld.deducted(withheld)).max(Rupiah.ZERO);
        List<Due> due =
                theirs.stream()
                        .flatMap(
                                one ->
                                        due(one, net, before.getOrDefault(one.id(), List.of()))
                                                .stream())
                        .sorted(
                                comparingInt((Due one) -> one.rule().priority())
                                        .thenComparing(one -> one.rule().code())
                                        .thenComparing(
                                                one -> one.deduction().id(),
                                                comparing(DeductionId::value)))
                        .toList();
        List<Withheld> all = new ArrayList<>();
        // What is given back of a tax isn't in the treasury's file, of which nothing can go below
        // zero.
        Rupiah left = net.min(paid.gross());
        for (Due one : due) {
            Withheld taken = taken(paid, one, net, left);
            left = left.minus(taken.amount());
            all.add(taken);
        }
        return all;
    }

    /** An amount is taken once a month, whatever number of runs it has; a percentage of each. */
    private Optional<Due> due(Standing one, Rupiah net, List<Instalment> before) {
        return policy.deduction(one.code())
                .filter(_ -> !one.isPaidOff(earlier(before)))
                .map(rule -> new Due(one, rule, wanted(one, net, before)))
                .filter(due -> due.wanted().compareTo(Rupiah.ZERO) > 0);
    }

    private Stream<YearMonth> earlier(List<Instalment> before) {
        return before.stream()
                .filter(one -> one.amount().compareTo(Rupiah.ZERO) > 0)
                .map(Instalment::month)
                .filter(one -> !one.equals(month));
    }

    private Rupiah wanted(Standing one, Rupiah net, List<Instalment> before) {
        if (one.percentage() != null) {
            return Rupiah.rounded(net.times(one.percentage()), policy.rounding().mode());
        }
        return one.requireAmount()
                .minus(
                        Rupiah.sum(
                                before.stream()
                                        .filter(taken -> taken.month().equals(month))
                                        .map(Instalment::amount)
                                        .toList()));
    }

    private Withheld taken(Paid paid, Due one, Rupiah net, Rupiah left) {
        NotTaken refused = refused(paid, one, left);
        Rupiah amount =
                refused == null || refused == NotTaken.NET_USED_UP
                        ? one.wanted().min(left)
                        : Rupiah.ZERO;
        return new Withheld(
                paid.person(),
                WithheldKind.POTONGAN_LAIN,
                paid.gross(),
                net,
                one.deduction().percentage(),
                amount,
                one.rule().basis(),
                new OtherDeduction(
                        one.deduction().id(),
                        one.rule().code(),
                        one.rule().name(),
                        one.rule().paidTo(),
                        one.rule().sipd(),
                        one.wanted(),
                        refused));
    }

    /** Where criteria pay, SIPD's sheet is what is transferred. */
    private @Nullable NotTaken refused(Paid paid, Due one, Rupiah left) {
        if (paid.heirs()) {
            return NotTaken.PAID_TO_HEIRS;
        }
        if (one.rule().sipd() == null && !policy.criteria().isEmpty()) {
            return NotTaken.NO_SIPD_COLUMN;
        }
        return one.wanted().compareTo(left) > 0 ? NotTaken.NET_USED_UP : null;
    }
}
