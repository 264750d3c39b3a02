package id.kinerja.tukin.ledger;

import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the lock of a run takes from what it pays to one person. A raise of a month of which he owes
 * something first lowers that; then what the plans say is deducted, the earliest month first, and
 * never more than there is.
 *
 * @param lines in the order in which they were given
 * @param taken what is entered, month by month
 * @param after the cases as they stand then, month by month
 */
public record Settlement(List<Paid> lines, List<Taken> taken, List<Overpayment> after) {

    /**
     * What is due.
     *
     * @param raises the month that was granted before and is granted more now; absent where the
     *     line is a month's first grant
     */
    public record Line(@Nullable YearMonth raises, Rupiah amount) {}

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

    private static final class Sums {

        private final Map<YearMonth, Overpayment> cases = new TreeMap<>(Comparator.naturalOrder());
        private final List<Taken> taken = new ArrayList<>();

        Sums(List<Overpayment> owed) {
            owed.forEach(one -> cases.put(one.month(), one));
        }

        Settlement settle(YearMonth run, List<Line> lines) {
            List<Rupiah> counted = lines.stream().map(this::countIn).toList();
            Rupiah left =
                    Rupiah.sum(lines.stream().map(Line::amount).toList())
                            .minus(Rupiah.sum(counted));
            Rupiah kept = deduct(run, left);
            List<Paid> paid = new ArrayList<>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                Rupiah cut = lines.get(i).amount().minus(counted.get(i)).min(kept);
                kept = kept.minus(cut);
                paid.add(new Paid(counted.get(i), cut));
            }
            return new Settlement(paid, taken, List.copyOf(cases.values()));
        }

        private Rupiah countIn(Line line) {
            Overpayment of = line.raises() == null ? null : cases.get(line.raises());
            if (of == null || !of.isOpen()) {
                return Rupiah.ZERO;
            }
            Rupiah back = of.owed().min(line.amount());
            cases.put(of.month(), of.raisedBy(back));
            enter(of, LedgerKind.DIPERHITUNGKAN, back, null);
            return back;
        }

        private Rupiah deduct(YearMonth run, Rupiah available) {
            Rupiah left = available;
            for (Overpayment one : List.copyOf(cases.values())) {
                Rupiah take = one.dueIn(run).min(left);
                RecoveryPlan plan = one.plan();
                if (plan != null && take.compareTo(Rupiah.ZERO) > 0) {
                    cases.put(one.month(), one.recoveredBy(take));
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
