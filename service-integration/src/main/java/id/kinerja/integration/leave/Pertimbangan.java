package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the direct superior thinks of a request; the decision is another's, and may differ.
 *
 * @param instead the days that he proposes instead, where he does
 * @param by whoever wrote it down
 */
public record Pertimbangan(
        Opinion opinion, @Nullable DateRange instead, @Nullable String note, PersonId by) {

    public enum Opinion {
        AGREE,
        CHANGE,
        DEFER,
        REFUSE
    }
}
