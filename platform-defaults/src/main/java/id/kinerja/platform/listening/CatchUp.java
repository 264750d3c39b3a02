package id.kinerja.platform.listening;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the listeners have come to where the topics ended when they were assigned. */
public final class CatchUp implements HealthIndicator {

    private final Map<TopicPartition, Long> awaited = new ConcurrentHashMap<>();
    private final boolean listens;
    private volatile boolean assigned;

    CatchUp(boolean listens) {
        this.listens = listens;
    }

    void expect(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        consumer.endOffsets(partitions)
                .forEach(
                        (partition, end) -> {
                            if (consumer.position(partition) < end) {
                                awaited.put(partition, end);
                            }
                        });
        assigned = true;
    }

    /** Another replica has these now; this one waits for them no longer. */
    void lost(Collection<TopicPartition> partitions) {
        partitions.forEach(awaited::remove);
    }

    void reached(Map<TopicPartition, Long> next) {
        next.forEach(
                (partition, offset) ->
                        awaited.computeIfPresent(
                                partition, (same, end) -> offset >= end ? null : end));
    }

    @Override
    public Health health() {
        boolean caughtUp = !listens || (assigned && awaited.isEmpty());
        return (caughtUp ? Health.up() : Health.down())
                .withDetail("partitionsBehind", awaited.size())
                .build();
    }
}
