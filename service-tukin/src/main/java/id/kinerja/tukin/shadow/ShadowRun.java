package id.kinerja.tukin.shadow;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A month as the application before paid it, held against a calculation of it here.
 *
 * @param version counts the comparisons of the month
 * @param runVersion of the run, as it was calculated then
 * @param outdated whether there is a later comparison, the run was calculated anew, or something
 *     else was brought since
 * @param undecided differences about which nobody has said a word
 * @param suppliers who brought what was paid
 * @param revision grows with every change
 */
public record ShadowRun(
        ShadowId id,
        YearMonth month,
        int version,
        RunId run,
        int runVersion,
        State state,
        boolean outdated,
        int undecided,
        Set<PersonId> suppliers,
        PersonId comparedBy,
        Instant comparedAt,
        @Nullable PersonId signedBy,
        @Nullable Instant signedAt,
        long revision) {

    public ShadowRun {
        suppliers = Set.copyOf(suppliers);
    }

    /** Where it stands. */
    public enum State {
        /** Is being worked out. */
        COMPARING,
        OPEN,
        SIGNED
    }
}
