package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.SigningSecret;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has another system told from now on; its secret is shown this once. */
@Service
public class RegisterEndpoint {

    private final WebhookOffice office;
    private final WebhookWishes wishes;
    private final WebhookEndpoints endpoints;
    private final AuditTrail audit;

    RegisterEndpoint(
            WebhookOffice office,
            WebhookWishes wishes,
            WebhookEndpoints endpoints,
            AuditTrail audit) {
        this.office = office;
        this.wishes = wishes;
        this.endpoints = endpoints;
        this.audit = audit;
    }

    /** An endpoint with a secret that nobody can look up later. */
    public record Opened(WebhookEndpoint endpoint, SigningSecret secret) {}

    @Transactional
    public Opened register(Actor actor, WebhookEndpoint.Wish wish) {
        office.require(actor);
        WebhookEndpoint.Wish checked = wishes.checked(wish);
        List<WebhookEndpoint> current = endpoints.current();
        if (current.stream().anyMatch(one -> one.wish().doubles(checked))) {
            throw Refused.conflict("webhook-endpoint-there");
        }
        if (current.size() >= WebhookEndpoint.MOST) {
            throw Refused.conflict("webhook-endpoints-many", WebhookEndpoint.MOST);
        }
        SigningSecret secret = SigningSecret.next();
        WebhookEndpoint endpoint = endpoints.register(actor.agency(), checked, secret);
        audit.record(Act.of("WEBHOOK_ENDPOINT_REGISTERED").on(endpoint.id().value()));
        return new Opened(endpoint, secret);
    }
}
