package id.kinerja.integration.webhook.app;

import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookLine;
import id.kinerja.integration.webhook.WebhookQueue;
import id.kinerja.kernel.AgencyId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends one message of an endpoint after another, outside of any transaction. A message is taken
 * for a while before it is sent and marked after: whoever is killed in between has it sent once
 * more, under the same id.
 */
@Component
public class SendWebhooks {

    private final WorkOnWebhooks work;
    private final WebhookLine line;

    SendWebhooks(WorkOnWebhooks work, WebhookLine line) {
        this.work = work;
        this.line = line;
    }

    /** All that is due; called in the scope of the agency. */
    public void send(AgencyId agency, WebhookEndpoint.Id endpoint) {
        while (true) {
            Optional<WebhookQueue.Due> due = work.take(agency, endpoint);
            if (due.isEmpty()) {
                return;
            }
            WebhookAttempt attempt = line.send(due.get());
            work.keep(due.get().delivery(), attempt);
        }
    }
}
