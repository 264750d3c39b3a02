package id.kinerja.platform.observability;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many events of each topic were told, delivered, taken and put aside by this service.
 *
 * @param told committed with their cause
 * @param delivered acknowledged by the broker and gone from the outbox
 * @param undeliverable put aside by the relay
 * @param taken records that every listener of theirs here has taken
 * @param deadLetters records that a listener could not take
 */
public record EventMeters(
        TopicCounter told,
        TopicCounter delivered,
        TopicCounter undeliverable,
        TopicCounter taken,
        TopicCounter deadLetters) {

    public static EventMeters of(String service, MeterRegistry meters) {
        List<String> own = named(topic -> topic.owner().equals(service));
        List<String> heard = named(topic -> topic.listeners().contains(service));
        return new EventMeters(
                new TopicCounter(meters, "kinerja.outbox.told", "Events committed", own),
                new TopicCounter(
                        meters, "kinerja.outbox.delivered", "Events that the broker has", own),
                new TopicCounter(
                        meters,
                        "kinerja.outbox.dead",
                        "Events put aside because they can never be delivered",
                        own),
                new TopicCounter(meters, "kinerja.events.taken", "Events taken", heard),
                new TopicCounter(
                        meters,
                        "kinerja.deadletters",
                        "Events put aside because they could not be taken",
                        heard));
    }

    private static List<String> named(Predicate<Topic<?>> which) {
        return Topics.all().stream().filter(which).<String>map(Topic::name).toList();
    }
}
