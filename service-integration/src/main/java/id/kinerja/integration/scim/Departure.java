package id.kinerja.integration.scim;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the HR system says of somebody that he is no longer active. It names neither day nor decree,
 * so it ends nothing: HR records the decree, or says that he stays.
 *
 * @param client which system said it
 * @param reason why he stays, or by which decree he leaves
 */
public record Departure(
        UUID id,
        PersonId person,
        String client,
        Instant toldAt,
        State state,
        @Nullable PersonId settledBy,
        @Nullable String reason,
        long revision) {

    /** What has become of it. */
    public enum State {
        OPEN,
        /** The decree is in the register. */
        RECORDED,
        /** He stays. */
        DISMISSED,
        /** The system has taken it back. */
        WITHDRAWN
    }

    /** What HR can do with it. */
    public enum Action {
        SETTLE
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Throws {@link Refused} where it is settled already. */
    public Departure settled(State as, @Nullable PersonId by, @Nullable String why) {
        if (!isOpen()) {
            throw Refused.conflict("departure-settled");
        }
        return new Departure(id, person, client, toldAt, as, by, why, revision + 1);
    }
}
