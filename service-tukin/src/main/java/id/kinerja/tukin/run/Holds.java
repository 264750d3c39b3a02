package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom the runs of the agency in scope hold. */
public interface Holds {

    /** Whether the run's version has a statement or a difference of his, whatever it comes to. */
    boolean isIn(Run run, PersonId person);

    Optional<Hold> find(RunId run, PersonId person);

    /** In the order of people. */
    List<Hold> list(RunId run, @Nullable PersonId after, int limit);

    /** In place of an earlier one. */
    void put(RunId run, PersonId person, String reason, PersonId by);

    void lift(RunId run, PersonId person);

    /**
     * Whether an approved run has entered anything in the ledger that pays him, be it nothing.
     *
     * <p>A claim pays nobody.
     */
    boolean isGranted(Run run, PersonId person);

    /**
     * The month of a run that has, since this one was approved, granted him a difference of a month
     * that this one pays him, or claimed one; nothing where none has. No run is approved from now
     * on until the end of the transaction.
     */
    Optional<YearMonth> correctedSince(Run run, PersonId person);

    /**
     * Holds him in an approved run: takes back all that it had granted him, month by month, and
     * opens the facts again that it took up for that. What it claims of him stands.
     */
    void leaveOut(Run run, PersonId person, String reason, PersonId by);

    /** The month is open again as by a fact that came late: the next run pays it. */
    void release(Run run, PersonId person, PersonId by);
}
