package id.kinerja.integration.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of an endpoint.
 *
 * @param status of HTTP; absent where there was no answer
 * @param millis until the answer, or until it was given up
 */
public record WebhookAttempt(Instant at, Outcome outcome, @Nullable Integer status, long millis) {

    /** What came of it. */
    public enum Outcome {
        DELIVERED,
        /** Another status than 2xx. */
        NOT_TAKEN,
        /** 410: it is told nothing more. */
        GONE,
        /** Nobody is led elsewhere. */
        REDIRECTED,
        TIMED_OUT,
        UNREACHABLE,
        /** Its name leads to an address that isn't public. */
        ADDRESS_NOT_PUBLIC
    }

    public static Outcome outcomeOf(int status) {
        return switch (status / 100) {
            case 2 -> Outcome.DELIVERED;
            case 3 -> Outcome.REDIRECTED;
            default -> status == 410 ? Outcome.GONE : Outcome.NOT_TAKEN;
        };
    }
}
