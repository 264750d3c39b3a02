package id.kinerja.tukin.ledger;

import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lock of a run takes from what it pays to one person. A raise of a month, or of what is
 * paid once in a year, of which he owes something first lowers that; then what the plans say is
 * deducted, the earliest month first, and never more than there is.
 *
 * @param lines in the order in which they were given
 * @param taken what is entered, case by case
 * @param after the cases as they stand then, the earliest month first
 */
public record Settlement(List<Paid> lines, List<Taken> taken, List<Overpayment> after) {

    /**
     * What is due.
     *
     * @param raises what was granted before and is granted more now; absent where the line is a
     *     first grant
     */
    public record Line(@Nullable PaidFor raises, Rupiah amount) {}

    /**
     * What becomes of a line.
     *
     * @param counted what was paid before, and so lowers what is owed
     * @param deducted what is kept back of the rest
     */
    public record Paid(Rupiah counted, Rupiah deducted) {}

    /**
     * What is entered about a case.
     *
     * @param plan by which it is deducted; absent where a raise gives it back
     */
    public record Taken(
            OverpaymentId overpayment, LedgerKind kind, Rupiah amount, @Nullable Integer plan) {}

    public Settlement {
        lines = List.copyOf(lines);
        taken = List.copyOf(taken);
        after = List.copyOf(after);
    }

    /**
     * @param run the month of the run that is locked
     * @param owed the person's cases
     */
    public static Settlement of(YearMonth run, List<Line> lines, List<Overpayment> owed) {
        return new Sums(owed).settle(run, lines);
    }

    /**
     * By a run of what is paid once in a year, of which no plan deducts anything: they name months.
     *
     * @param owed the person's cases
     */
    public static Settlement withoutPlans(List<Line> lines, List<Overpayment> owed) {
        return new Sums(owed).settle(null, lines);
    }

    private static final class Sums {

        private final List<Overpayment> cases;
        private final List<Taken> taken = new ArrayList<>();

        Sums(List<Overpayment> owed) {
            cases =
                    new ArrayList<>(
                            owed.stream()
                                    .sorted(Comparator.comparing(Overpayment::paidFor))
                                    .toList());
        }

        Settlement settle(@Nullable YearMonth run, List<Line> lines) {
            List<Rupiah> counted = lines.stream().map(this::countIn).toList();
            Rupiah left =
                    Rupiah.sum(lines.stream().map(Line::amount).toList())
                            .minus(Rupiah.sum(counted));
            Rupiah kept = run == null ? Rupiah.ZERO : deduct(run, left);
            List<Paid> paid = new ArrayList<>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                Rupiah cut = lines.get(i).amount().minus(counted.get(i)).min(kept);
                kept = kept.minus(cut);
                paid.add(new Paid(counted.get(i), cut));
            }
            return new Settlement(paid, taken, cases);
        }

        private Rupiah countIn(Line line) {
            PaidFor raised = line.raises();
            if (raised == null) {
                return Rupiah.ZERO;
            }
            for (int i = 0; i < cases.size(); i++) {
                Overpayment of = cases.get(i);
                if (of.paidFor().isSameAs(raised) && of.isOpen()) {
                    Rupiah back = of.owed().min(line.amount());
                    cases.set(i, of.raisedBy(back));
                    enter(of, LedgerKind.DIPERHITUNGKAN, back, null);
                    return back;
                }
            }
            return Rupiah.ZERO;
        }

        private Rupiah deduct(YearMonth run, Rupiah available) {
            Rupiah left = available;
            for (int i = 0; i < cases.size(); i++) {
                Overpayment one = cases.get(i);
                Rupiah take = one.dueIn(run).min(left);
                RecoveryPlan plan = one.plan();
                if (plan != null && take.compareTo(Rupiah.ZERO) > 0) {
                    cases.set(i, one.recoveredBy(take));
                    enter(one, LedgerKind.PENGEMBALIAN, take, plan.number());
                    left = left.minus(take);
                }
            }
            return available.minus(left);
        }

        private void enter(Overpayment of, LedgerKind kind, Rupiah amount, @Nullable Integer plan) {
            taken.add(new Taken(of.id(), kind, amount, plan));
        }
    }
}
