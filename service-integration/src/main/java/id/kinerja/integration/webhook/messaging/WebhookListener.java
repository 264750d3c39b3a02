package id.kinerja.integration.webhook.messaging;

import id.kinerja.integration.webhook.WebhookFact;
import id.kinerja.integration.webhook.app.TellWebhooks;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.Topic;
import id.kinerja.platform.listening.StateListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts of one topic.
 *
 * @param fact what is told of an event; nothing where nobody is told
 */
record WebhookListener<E extends StateEvent>(
        String name, Topic<E> topic, Function<E, Optional<WebhookFact>> fact, TellWebhooks told)
        implements StateListener<E> {

    @Override
    public void take(List<E> events) {
        told.tell(events.stream().flatMap(event -> fact.apply(event).stream()).toList());
    }
}
