package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookDeliveries;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told, of what, and what has come of it; no secret is told. */
@Service
public class ReadWebhooks {

    private final WebhookOffice office;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;

    ReadWebhooks(WebhookOffice office, WebhookEndpoints endpoints, WebhookDeliveries deliveries) {
        this.office = office;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /** A delivery with every try. */
    public record Told(WebhookDelivery delivery, List<WebhookAttempt> attempts) {

        public Told {
            attempts = List.copyOf(attempts);
        }
    }

    @Transactional(readOnly = true)
    public List<WebhookEndpoint> endpoints(
            Actor actor, WebhookEndpoint.@Nullable Id after, int limit) {
        office.requireReading(actor);
        return endpoints.list(after, limit);
    }

    @Transactional(readOnly = true)
    public WebhookEndpoint endpoint(Actor actor, WebhookEndpoint.Id id) {
        office.requireReading(actor);
        return endpoints.find(id).orElseThrow(() -> Refused.notFound("webhook-endpoint-unknown"));
    }

    @Transactional(readOnly = true)
    public List<WebhookDelivery> deliveries(
            Actor actor,
            WebhookDeliveries.Filter filter,
            WebhookDelivery.@Nullable Id before,
            int limit) {
        office.requireReading(actor);
        return deliveries.list(filter, before, limit);
    }

    @Transactional(readOnly = true)
    public Told delivery(Actor actor, WebhookDelivery.Id id) {
        office.requireReading(actor);
        return new Told(
                deliveries.find(id).orElseThrow(() -> Refused.notFound("webhook-delivery-unknown")),
                deliveries.attempts(id));
    }

    /** What the caller may do with endpoints; his office is asked for once. */
    @Transactional(readOnly = true)
    public Function<WebhookEndpoint, List<WebhookEndpoint.Action>> actions(Actor actor) {
        boolean keeps = office.keeps(actor);
        return endpoint -> keeps ? endpoint.actions() : List.of();
    }

    /** What the caller may do with deliveries. */
    @Transactional(readOnly = true)
    public Function<WebhookDelivery, List<WebhookDelivery.Action>> deliveryActions(Actor actor) {
        if (!office.keeps(actor)) {
            return delivery -> List.of();
        }
        Set<WebhookEndpoint.Id> current =
                endpoints.current().stream().map(WebhookEndpoint::id).collect(Collectors.toSet());
        return delivery ->
                delivery.canBeDriven() && current.contains(delivery.endpoint())
                        ? List.of(WebhookDelivery.Action.REDRIVE)
                        : List.of();
    }
}
