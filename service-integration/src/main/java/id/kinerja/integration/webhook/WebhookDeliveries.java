package id.kinerja.integration.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deliveries of the agency in scope. */
public interface WebhookDeliveries {

    /** A fact and who is told of it. */
    record Telling(WebhookEndpoint.Id endpoint, WebhookFact fact) {}

    /** Where a list was narrowed down. */
    record Filter(
            WebhookEndpoint.@Nullable Id endpoint,
            WebhookDelivery.@Nullable State state,
            @Nullable WebhookKind kind) {}

    /**
     * Keeps one for each that is newer than what is known; those of the same that wait are
     * superseded.
     */
    void tell(List<Telling> tellings);

    WebhookDelivery tellAlone(Telling telling);

    Optional<WebhookDelivery> find(WebhookDelivery.Id delivery);

    Optional<WebhookDelivery> findForChange(WebhookDelivery.Id delivery);

    List<WebhookAttempt> attempts(WebhookDelivery.Id delivery);

    /** As new, under the same message id. */
    WebhookDelivery restart(WebhookDelivery delivery);

    /** As {@link #restart}, all that were told from then on; how many. */
    int restartAll(WebhookEndpoint.Id endpoint, Instant from);

    /** What waits of an endpoint waits no longer. */
    void hurry(WebhookEndpoint.Id endpoint);

    /** What waits of an endpoint that is over waits for nothing. */
    void dropWaiting(WebhookEndpoint.Id endpoint);

    /** The latest first. */
    List<WebhookDelivery> list(Filter filter, WebhookDelivery.@Nullable Id before, int limit);
}
