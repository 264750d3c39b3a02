package id.kinerja.integration.siasn;

import id.kinerja.kernel.UuidV7;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asking SIASN for some people, or for everybody who serves.
 *
 * @param people how many are asked for
 * @param found of whom SIASN has told
 * @param missing whom SIASN doesn't have
 * @param failed who were given up after several tries; what was known of them is stale
 * @param fault what has last held it up
 * @param revision grows with every change
 */
public record SiasnPull(
        Id id,
        Scope scope,
        State state,
        int people,
        int found,
        int missing,
        int failed,
        @Nullable SiasnFault fault,
        long revision,
        Instant askedAt,
        Instant changedAt) {

    private static final int WHOLE = 100;

    /** Names one pull. */
    public record Id(UUID value) {

        public static Id next() {
            return new Id(UuidV7.next());
        }
    }

    /** Who is asked for. */
    public enum Scope {
        PEOPLE,
        /** Everybody with a number whose service hasn't ended. */
        AGENCY,
        /** The same, by itself at night. */
        NIGHTLY
    }

    /** A pull is worked on until everybody has been asked for. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    public int progress() {
        return state == State.RUNNING && people > 0
                ? WHOLE * (found + missing + failed) / people
                : WHOLE;
    }
}
