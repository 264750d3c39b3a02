package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is not paid by a run, whatever it came to for him.
 *
 * @param afterApproval that he was left out when the run was approved already, and what it had
 *     granted him was taken back
 * @param released that he is to be paid by a later run after all; absent until then
 */
public record Hold(
        PersonId person,
        String reason,
        PersonId by,
        Instant at,
        boolean afterApproval,
        @Nullable Release released) {

    /** Who has looked at it once more and let it go. */
    public record Release(PersonId by, Instant at) {}
}
