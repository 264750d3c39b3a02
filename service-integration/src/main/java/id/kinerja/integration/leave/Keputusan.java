package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the official who may grant it has decided.
 *
 * @param instead the days that he grants instead, where he does
 * @param by whoever wrote it down
 */
public record Keputusan(
        Outcome outcome, @Nullable DateRange instead, @Nullable String note, PersonId by) {

    public enum Outcome {
        APPROVED,
        CHANGED,
        DEFERRED,
        REFUSED;

        public boolean grants() {
            return this == APPROVED || this == CHANGED;
        }
    }
}
