package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.RetrySchedule;
import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.integration.webhook.WebhookQueue;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of deliveries between the calls of endpoints. */
@Service
public class WorkOnWebhooks {

    static final String TASK = "WEBHOOK_ENDPOINT_DISABLED";

    private static final String WHY = "Nobody decides it; every try is written down beside it";
    private static final Duration KEPT = Duration.ofDays(90);

    private final WebhookEndpoints endpoints;
    private final WebhookQueue queue;
    private final TaskBoard board;

    WorkOnWebhooks(WebhookEndpoints endpoints, WebhookQueue queue, TaskBoard board) {
        this.endpoints = endpoints;
        this.queue = queue;
        this.board = board;
    }

    @Transactional(readOnly = true)
    public List<WebhookEndpoint.Id> due() {
        return queue.due();
    }

    /** From other replicas kept for a while; whoever is killed with it is followed then. */
    @Transactional
    @NotAudited(reason = WHY)
    public Optional<WebhookQueue.Due> take(AgencyId agency, WebhookEndpoint.Id endpoint) {
        return queue.take(agency, endpoint);
    }

    @Transactional
    @NotAudited(reason = WHY)
    public void keep(WebhookDelivery delivery, WebhookAttempt attempt) {
        queue.attempted(delivery.id(), attempt);
        if (attempt.outcome() == WebhookAttempt.Outcome.DELIVERED) {
            queue.sent(delivery.id());
            endpoints.arrived(delivery.endpoint());
        } else {
            failed(delivery, attempt.outcome() == WebhookAttempt.Outcome.GONE);
        }
    }

    @Transactional
    @NotAudited(reason = "What is over is kept for so long")
    public int forget() {
        return queue.forget(KEPT);
    }

    private void failed(WebhookDelivery delivery, boolean gone) {
        int tries = queue.failed(delivery.id());
        RetrySchedule.pause(Math.max(1, tries), chance())
                .ifPresentOrElse(
                        pause -> queue.postpone(delivery.id(), pause),
                        () -> queue.reject(delivery.id()));
        int failures = endpoints.failed(delivery.endpoint());
        endpoints.rest(delivery.endpoint(), RetrySchedule.rest(failures, chance()));
        Duration patience = gone ? Duration.ZERO : RetrySchedule.UNTIL_DISABLED;
        if (endpoints.disable(delivery.endpoint(), patience)) {
            askFor(delivery.endpoint());
        }
    }

    private void askFor(WebhookEndpoint.Id endpoint) {
        board.open(
                List.of(
                        Task.of(
                                Role.ADMIN_KEPEGAWAIAN,
                                TASK,
                                endpoint.value(),
                                "/api/integration/v1/webhook-endpoints/" + endpoint.value())));
    }

    private static int chance() {
        return ThreadLocalRandom.current().nextInt(100);
    }
}
