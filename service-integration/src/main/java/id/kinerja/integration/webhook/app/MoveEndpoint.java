package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.WebhookDeliveries;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoint.Action;
import id.kinerja.integration.webhook.WebhookEndpoint.State;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has an endpoint wait, go on, or be told no more. */
@Service
public class MoveEndpoint {

    private final WebhookOffice office;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final TaskBoard board;
    private final AuditTrail audit;

    MoveEndpoint(
            WebhookOffice office,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            TaskBoard board,
            AuditTrail audit) {
        this.office = office;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.board = board;
        this.audit = audit;
    }

    /** What happens meanwhile waits. */
    @Transactional
    public WebhookEndpoint pause(Actor actor, WebhookEndpoint.Id id, long seen) {
        WebhookEndpoint endpoint = office.hold(actor, id, Action.PAUSE, seen);
        audit.record(Act.of("WEBHOOK_ENDPOINT_PAUSED").on(id.value()));
        return endpoints.move(endpoint, State.PAUSED);
    }

    /** What has waited goes at once. */
    @Transactional
    public WebhookEndpoint resume(Actor actor, WebhookEndpoint.Id id, long seen) {
        WebhookEndpoint endpoint = office.hold(actor, id, Action.RESUME, seen);
        audit.record(Act.of("WEBHOOK_ENDPOINT_RESUMED").on(id.value()));
        deliveries.hurry(id);
        return moved(endpoint, State.ACTIVE);
    }

    /** For good; its deliveries stay on record. */
    @Transactional
    public WebhookEndpoint end(Actor actor, WebhookEndpoint.Id id, long seen) {
        WebhookEndpoint endpoint = office.hold(actor, id, Action.END, seen);
        audit.record(Act.of("WEBHOOK_ENDPOINT_ENDED").on(id.value()));
        deliveries.dropWaiting(id);
        return moved(endpoint, State.ENDED);
    }

    private WebhookEndpoint moved(WebhookEndpoint endpoint, State state) {
        board.close(WorkOnWebhooks.TASK, List.of(endpoint.id().value()));
        return endpoints.move(endpoint, state);
    }
}
