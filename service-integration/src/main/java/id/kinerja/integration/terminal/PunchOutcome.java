package id.kinerja.integration.terminal;

import id.kinerja.kernel.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one punch of a batch.
 *
 * @param punch its id, where it is a new one
 * @param reason why it waits, where it newly does
 * @param finding what is wrong with it, where it is not taken
 */
public record PunchOutcome(
        Status status,
        @Nullable String externalId,
        @Nullable UUID punch,
        AttlogSorting.@Nullable Reason reason,
        Refused.@Nullable Finding finding) {

    /** Which of four things. */
    public enum Status {
        ACCEPTED,
        /** It says what was there already. */
        DUPLICATE,
        /** It waits for somebody. */
        QUARANTINED,
        /** It has to be mended and sent again. */
        REJECTED
    }

    static PunchOutcome rejected(@Nullable String externalId, Refused.Finding finding) {
        return new PunchOutcome(Status.REJECTED, externalId, null, null, finding);
    }
}
