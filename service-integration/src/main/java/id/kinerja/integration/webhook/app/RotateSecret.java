package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.SigningSecret;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an endpoint a new secret; the one before signs too until it has been taken over. */
@Service
public class RotateSecret {

    private final WebhookOffice office;
    private final WebhookEndpoints endpoints;
    private final AuditTrail audit;

    RotateSecret(WebhookOffice office, WebhookEndpoints endpoints, AuditTrail audit) {
        this.office = office;
        this.endpoints = endpoints;
        this.audit = audit;
    }

    @Transactional
    public RegisterEndpoint.Opened rotate(
            Actor actor, WebhookEndpoint.Id id, Duration overlap, long seen) {
        WebhookEndpoint endpoint =
                office.hold(actor, id, WebhookEndpoint.Action.ROTATE_SECRET, seen);
        SigningSecret secret = SigningSecret.next();
        WebhookEndpoint rotated = endpoints.rotate(actor.agency(), endpoint, secret, overlap);
        audit.record(Act.of("WEBHOOK_SECRET_ROTATED").on(id.value()));
        return new RegisterEndpoint.Opened(rotated, secret);
    }
}
