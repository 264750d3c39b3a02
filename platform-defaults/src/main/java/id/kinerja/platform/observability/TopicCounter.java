package id.kinerja.platform.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;

/**
 * A counter per topic, since the start of the process. It says what happened here: a batch that
 * comes again after a fault of the database is counted again. What is true whatever happened is
 * answered by the endpoint {@code events}.
 */
public final class TopicCounter {

    private final MeterRegistry meters;
    private final String name;
    private final String description;

    /**
     * @param name in Micrometer's form; Prometheus reads {@code kinerja.a.b} as {@code
     *     kinerja_a_b_total}
     * @param topics that show from the start, with nothing counted
     */
    public TopicCounter(
            MeterRegistry meters, String name, String description, Collection<String> topics) {
        this.meters = meters;
        this.name = name;
        this.description = description;
        topics.forEach(this::of);
    }

    public void add(String topic, long records) {
        of(topic).increment((double) records);
    }

    private Counter of(String topic) {
        return Counter.builder(name).description(description).tag("topic", topic).register(meters);
    }
}
