package id.kinerja.integration.siasn;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What SIASN last said of somebody, kept until it says something else.
 *
 * @param person absent where it has said that it has nobody, or has said nothing yet
 * @param fetchedAt when it said so; absent where it never has
 * @param triedAt when it was last asked
 * @param fault why it has not answered since; the answer is stale then
 */
public record SiasnAnswer(
        State state,
        @Nullable SiasnPerson person,
        Set<Drift> drift,
        @Nullable Instant fetchedAt,
        Instant triedAt,
        @Nullable SiasnFault fault) {

    /** What it said. */
    public enum State {
        FOUND,
        NOT_FOUND,
        /** It has never answered. */
        NEVER
    }

    public SiasnAnswer {
        drift = Set.copyOf(drift);
    }

    public static SiasnAnswer of(SiasnReply<SiasnPerson> reply, Instant now) {
        return switch (reply) {
            case SiasnReply.Found<SiasnPerson>(SiasnPerson person, Set<Drift> drift) ->
                    new SiasnAnswer(State.FOUND, person, drift, now, now, null);
            case SiasnReply.NotFound<SiasnPerson> _ ->
                    new SiasnAnswer(State.NOT_FOUND, null, Set.of(), now, now, null);
            case SiasnReply.Failed<SiasnPerson>(SiasnFault fault) ->
                    new SiasnAnswer(State.NEVER, null, Set.of(), null, now, fault);
        };
    }

    public boolean isStale() {
        return fault != null;
    }
}
