package id.kinerja.integration.webhook.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import org.springframework.stereotype.Component;

/** Whose office reaches the webhooks of an agency. */
@Component
class WebhookOffice {

    private final Offices offices;
    private final BusinessClock clock;
    private final WebhookEndpoints endpoints;

    WebhookOffice(Offices offices, BusinessClock clock, WebhookEndpoints endpoints) {
        this.offices = offices;
        this.clock = clock;
        this.endpoints = endpoints;
    }

    void require(Actor actor) {
        offices.requireAgency(office(actor, Role.ADMIN_KEPEGAWAIAN));
    }

    void requireReading(Actor actor) {
        offices.requireAgency(
                Office.heldBy(
                        actor, clock.today(actor.agency()), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR));
    }

    /** Whether what is offered would be taken from him. */
    boolean keeps(Actor actor) {
        return actor.has(Role.ADMIN_KEPEGAWAIAN)
                && actor.person() != null
                && offices.reachesAgency(office(actor, Role.ADMIN_KEPEGAWAIAN));
    }

    /** An endpoint that takes this, as it was seen. */
    WebhookEndpoint hold(
            Actor actor, WebhookEndpoint.Id id, WebhookEndpoint.Action action, long seen) {
        WebhookEndpoint endpoint = hold(actor, id, action);
        if (endpoint.revision() != seen) {
            throw Refused.stale();
        }
        return endpoint;
    }

    WebhookEndpoint hold(Actor actor, WebhookEndpoint.Id id, WebhookEndpoint.Action action) {
        require(actor);
        WebhookEndpoint endpoint =
                endpoints
                        .findForChange(id)
                        .orElseThrow(() -> Refused.notFound("webhook-endpoint-unknown"));
        if (!endpoint.takes(action)) {
            throw Refused.conflict("webhook-endpoint-not-so", endpoint.state());
        }
        return endpoint;
    }

    private Office office(Actor actor, Role role) {
        return Office.of(actor, role, clock.today(actor.agency()));
    }
}
