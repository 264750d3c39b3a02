package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says anew where an endpoint is and what it is told of. */
@Service
public class ChangeEndpoint {

    private final WebhookOffice office;
    private final WebhookWishes wishes;
    private final WebhookEndpoints endpoints;
    private final AuditTrail audit;

    ChangeEndpoint(
            WebhookOffice office,
            WebhookWishes wishes,
            WebhookEndpoints endpoints,
            AuditTrail audit) {
        this.office = office;
        this.wishes = wishes;
        this.endpoints = endpoints;
        this.audit = audit;
    }

    /** What waits goes to the new place. */
    @Transactional
    public WebhookEndpoint change(
            Actor actor, WebhookEndpoint.Id id, WebhookEndpoint.Wish wish, long seen) {
        WebhookEndpoint endpoint = office.hold(actor, id, WebhookEndpoint.Action.CHANGE, seen);
        WebhookEndpoint.Wish checked = wishes.checked(wish);
        if (endpoints.current().stream()
                .anyMatch(one -> !one.id().equals(id) && one.wish().doubles(checked))) {
            throw Refused.conflict("webhook-endpoint-there");
        }
        WebhookEndpoint changed = endpoints.change(endpoint, checked);
        audit.record(Act.of("WEBHOOK_ENDPOINT_CHANGED").on(id.value()));
        return changed;
    }
}
