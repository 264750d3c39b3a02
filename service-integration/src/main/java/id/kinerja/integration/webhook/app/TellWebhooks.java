package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.WebhookDeliveries;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.integration.webhook.WebhookFact;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes deliveries of facts, in the transaction in which they are taken. */
@Component
public class TellWebhooks {

    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;

    TellWebhooks(WebhookEndpoints endpoints, WebhookDeliveries deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /** All of one agency. */
    public void tell(List<WebhookFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<WebhookEndpoint> current = endpoints.current();
        deliveries.tell(
                facts.stream()
                        .flatMap(
                                fact ->
                                        current.stream()
                                                .filter(one -> one.wants(fact.kind()))
                                                .map(
                                                        one ->
                                                                new WebhookDeliveries.Telling(
                                                                        one.id(), fact)))
                        .toList());
    }
}
