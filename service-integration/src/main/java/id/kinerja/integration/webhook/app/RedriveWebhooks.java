package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.WebhookDeliveries;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends again what an endpoint hasn't taken, or has lost. */
@Service
public class RedriveWebhooks {

    private final WebhookOffice office;
    private final WebhookDeliveries deliveries;
    private final AuditTrail audit;

    RedriveWebhooks(WebhookOffice office, WebhookDeliveries deliveries, AuditTrail audit) {
        this.office = office;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Transactional
    public WebhookDelivery one(Actor actor, WebhookDelivery.Id id) {
        office.require(actor);
        WebhookDelivery delivery =
                deliveries
                        .findForChange(id)
                        .orElseThrow(() -> Refused.notFound("webhook-delivery-unknown"));
        if (!delivery.canBeDriven()) {
            throw Refused.conflict("webhook-delivery-superseded");
        }
        office.hold(actor, delivery.endpoint(), WebhookEndpoint.Action.REDRIVE);
        audit.record(Act.of("WEBHOOK_DELIVERY_REDRIVEN").on(id.value()));
        return deliveries.restart(delivery);
    }

    /** All that an endpoint was told of from then on; how many go again. */
    @Transactional
    public int all(Actor actor, WebhookEndpoint.Id id, Instant from) {
        office.hold(actor, id, WebhookEndpoint.Action.REDRIVE);
        audit.record(Act.of("WEBHOOK_ENDPOINT_REDRIVEN").on(id.value()));
        return deliveries.restartAll(id, from);
    }
}
