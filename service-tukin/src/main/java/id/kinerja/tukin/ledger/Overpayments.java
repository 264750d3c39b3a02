package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people of the agency in scope owe back. */
public interface Overpayments {

    /** No other lock deducts, and no plan changes, until the end of the transaction. */
    void alone();

    /** All of whom something is still to be recovered. */
    List<Overpayment> open();

    /** The same of one person. */
    List<Overpayment> openOf(PersonId person);

    void take(RunId run, List<Settlement.Taken> taken);

    /**
     * What the lock of a run has taken, in the order of people, of what was paid too much, and of
     * kinds.
     */
    List<Recovered> takenBy(RunId run);

    Optional<Overpayment> find(OverpaymentId id);

    /**
     * In the order in which they came up.
     *
     * @param open only those of whom something is still owed, or only the others; absent for all
     */
    List<Overpayment> list(@Nullable Boolean open, @Nullable OverpaymentId after, int limit);

    /** In place of the plan before; what that has deducted stays deducted. */
    void plan(
            Overpayment overpayment,
            String document,
            List<RecoveryPlan.Instalment> instalments,
            PersonId by);
}
