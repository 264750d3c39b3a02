package id.kinerja.integration.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param oldSecretUntil until when the secret before signs too; absent where none does
 * @param failingSince since when nothing has arrived; absent where the last message did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookEndpointView(
        UUID id,
        String name,
        String url,
        List<WebhookKind> kinds,
        WebhookEndpoint.State state,
        @Nullable Instant oldSecretUntil,
        @Nullable Instant failingSince,
        Instant createdAt,
        Instant changedAt,
        List<WebhookEndpoint.Action> actions) {

    static WebhookEndpointView of(WebhookEndpoint endpoint, List<WebhookEndpoint.Action> actions) {
        return new WebhookEndpointView(
                endpoint.id().value(),
                endpoint.wish().name(),
                endpoint.wish().url(),
                endpoint.wish().kinds().stream().sorted().toList(),
                endpoint.state(),
                endpoint.oldSecretUntil(),
                endpoint.failingSince(),
                endpoint.createdAt(),
                endpoint.changedAt(),
                actions);
    }
}
