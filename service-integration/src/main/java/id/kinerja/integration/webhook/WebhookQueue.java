package id.kinerja.integration.webhook;

import id.kinerja.kernel.AgencyId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What waits to be sent, of the agency in scope. */
public interface WebhookQueue {

    /** A delivery with what it needs, from other replicas kept for a while. */
    record Due(WebhookDelivery delivery, String url, List<SigningSecret> secrets) {

        public Due {
            secrets = List.copyOf(secrets);
        }
    }

    /** Endpoints that have something to be told now. */
    List<WebhookEndpoint.Id> due();

    /** The next one of an endpoint. */
    Optional<Due> take(AgencyId agency, WebhookEndpoint.Id endpoint);

    void attempted(WebhookDelivery.Id delivery, WebhookAttempt attempt);

    void sent(WebhookDelivery.Id delivery);

    /** How often it has failed, this time counted. */
    int failed(WebhookDelivery.Id delivery);

    void postpone(WebhookDelivery.Id delivery, Duration pause);

    /** Given up, where nothing newer stands for it. */
    void reject(WebhookDelivery.Id delivery);

    /** What is over and was told so long ago. */
    int forget(Duration age);
}
