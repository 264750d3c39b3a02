package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * How an overpayment is deducted, as somebody has decided.
 *
 * @param number counts the plans of a case; the last one holds
 * @param document its number, such as that of the decree or the person's own statement
 * @param instalments in the order of their months
 * @param taken what was deducted by it so far
 */
public record RecoveryPlan(
        int number,
        String document,
        PersonId by,
        Instant at,
        List<Instalment> instalments,
        Rupiah taken) {

    /** What is deducted from the run of that month, or of a later one where it can't be there. */
    public record Instalment(YearMonth month, Rupiah amount) {}

    public RecoveryPlan {
        instalments = List.copyOf(instalments);
    }

    /** What is to be deducted up to the run of that month and wasn't yet. */
    Rupiah dueIn(YearMonth run) {
        Rupiah planned =
                Rupiah.sum(
                        instalments.stream()
                                .filter(one -> !one.month().isAfter(run))
                                .map(Instalment::amount)
                                .toList());
        return planned.minus(taken).max(Rupiah.ZERO);
    }

    RecoveryPlan andTaken(Rupiah more) {
        return new RecoveryPlan(number, document, by, at, instalments, taken.plus(more));
    }
}
