package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the withholdings of locked runs were worked out from; written once. */
public interface KeptWithholdings {

    void keep(RunId run, Collection<Worked> worked);

    record Worked(WithheldFacts facts, WithheldCalculation.Outcome outcome) {}

    /** Whether the run was locked before the facts were kept. */
    boolean isFromBefore(RunId run);

    /** How many people a run has withheld something of, or was to. */
    int people(RunId run);

    /**
     * By person: everybody of whom the run has withheld something, or whose facts it keeps.
     *
     * @param after the last one of the page before
     */
    List<Kept> of(RunId run, @Nullable PersonId after, int limit);

    /**
     * @param facts absent where none are kept
     * @param whole whether the bytes of the facts are those that were written
     * @param resultHash of what was withheld as it was written at the lock
     * @param written what stands in the books of it now
     */
    record Kept(
            PersonId person,
            @Nullable WithheldFacts facts,
            boolean whole,
            @Nullable String resultHash,
            WithheldCalculation.Outcome written) {}
}
