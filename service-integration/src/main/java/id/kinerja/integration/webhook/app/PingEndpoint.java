package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.WebhookDeliveries;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookFact;
import id.kinerja.integration.webhook.WebhookKind;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends an endpoint a message that tells of nothing. */
@Service
public class PingEndpoint {

    private final WebhookOffice office;
    private final WebhookDeliveries deliveries;
    private final AuditTrail audit;

    PingEndpoint(WebhookOffice office, WebhookDeliveries deliveries, AuditTrail audit) {
        this.office = office;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Transactional
    public WebhookDelivery ping(Actor actor, WebhookEndpoint.Id id) {
        office.hold(actor, id, WebhookEndpoint.Action.PING);
        audit.record(Act.of("WEBHOOK_ENDPOINT_PINGED").on(id.value()));
        WebhookFact ping =
                WebhookFact.at("/api/integration/v1/webhook-endpoints/" + id.value())
                        .with("endpointId", id.value())
                        .of(WebhookKind.PING, UuidV7.next().toString(), 1, 1);
        return deliveries.tellAlone(new WebhookDeliveries.Telling(id, ping));
    }
}
