package id.kinerja.integration.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * One message on its way to one endpoint.
 *
 * @param entity of which it tells
 * @param body the same bytes at every try
 * @param tries since it was told, or driven again
 * @param nextTry when it goes on by itself; of no meaning once it is over
 */
public record WebhookDelivery(
        Id id,
        WebhookEndpoint.Id endpoint,
        WebhookKind kind,
        String entity,
        String body,
        State state,
        int tries,
        Instant nextTry,
        Instant toldAt,
        Instant changedAt) {

    /** Names one delivery. */
    public record Id(UUID value) {

        /** The same at every try, so that an endpoint knows what it has had. */
        public String message() {
            return "msg_" + value.toString().replace("-", "");
        }
    }

    /** How far it has come. */
    public enum State {
        PENDING,
        /** The endpoint has taken it. */
        SENT,
        /** Given up; it needs somebody's hand. */
        REJECTED,
        /** A newer one of the same stands for it, or nobody waits for it any more. */
        SUPERSEDED
    }

    /** What somebody may do with it. */
    public enum Action {
        REDRIVE
    }

    public boolean canBeDriven() {
        return state != State.SUPERSEDED;
    }
}
