package id.kinerja.integration.webhook;

import java.util.Set;

/** The way to endpoints. */
public interface WebhookLine {

    /** Hosts that this installation allows whatever they are. */
    Set<String> allowedHosts();

    /** Once, in limited time; it never throws. */
    WebhookAttempt send(WebhookQueue.Due due);
}
