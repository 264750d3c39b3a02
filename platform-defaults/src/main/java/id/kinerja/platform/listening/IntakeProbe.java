package id.kinerja.platform.listening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks every few seconds whether some listeners have come to the ends of their topics, by what the
 * broker says of the ends and the database of the effects. A broker that doesn't answer confirms
 * nothing.
 */
public final class IntakeProbe implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeProbe.class);
    private static final Duration PERIOD = Duration.ofSeconds(3);

    /** Until it has been seen once, nothing is decided by what was taken. */
    private static final Duration AT_START = Duration.ofMillis(200);

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final Map<String, List<String>> listeners = new HashMap<>();
    private final List<TopicPartition> partitions;
    private final ConsumedOffsets offsets;
    private final KafkaProperties kafka;
    private final Clock clock;
    private final ConfirmedEnds confirmed = new ConfirmedEnds();
    private final Semaphore stopped = new Semaphore(0);
    private @Nullable Thread thread;

    public IntakeProbe(
            Collection<? extends StateListener<?>> watched,
            JdbcClient jdbc,
            KafkaProperties kafka,
            Clock clock) {
        watched.forEach(
                listener ->
                        listeners
                                .computeIfAbsent(
                                        listener.topic().name(),
                                        topic -> new java.util.ArrayList<>())
                                .add(listener.name()));
        this.partitions = watched.stream().flatMap(IntakeProbe::partitionsOf).distinct().toList();
        this.offsets = new ConsumedOffsets(jdbc);
        this.kafka = kafka;
        this.clock = clock;
    }

    /** Up to which time all that was told has been taken; empty until it has been seen once. */
    public Optional<Instant> confirmed() {
        return confirmed.confirmed();
    }

    @Override
    public void start() {
        stopped.drainPermits();
        thread = Thread.ofPlatform().name("intake-probe").daemon().start(this::run);
    }

    @Override
    public void stop() {
        stopped.release();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try (KafkaConsumer<byte[], byte[]> broker = broker()) {
            // Else the client warns of each partition at each look; what is never polled costs
            // nothing.
            broker.assign(partitions);
            do {
                look(broker);
            } while (!stopped.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        return confirmed().isEmpty() ? AT_START : PERIOD;
    }

    private void look(KafkaConsumer<byte[], byte[]> broker) {
        try {
            Instant at = clock.instant();
            Map<TopicPartition, Long> ends =
                    new HashMap<>(broker.endOffsets(partitions, ANSWERS_WITHIN));
            // What was dropped from the beginning can't be taken, and needn't be.
            Map<TopicPartition, Long> starts = broker.beginningOffsets(partitions, ANSWERS_WITHIN);
            ends.entrySet().removeIf(end -> end.getValue().equals(starts.get(end.getKey())));
            confirmed.look(at, ends, places());
        } catch (KafkaException | DataAccessException fault) {
            LOG.warn("It can't be seen how far the intake has come", fault);
        }
    }

    private Map<TopicPartition, Long> places() {
        Map<TopicPartition, Long> places = new HashMap<>();
        listeners.forEach((topic, names) -> places.putAll(offsets.places(topic, names)));
        return places;
    }

    private KafkaConsumer<byte[], byte[]> broker() {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Stream<TopicPartition> partitionsOf(StateListener<?> listener) {
        return IntStream.range(0, listener.topic().partitions())
                .mapToObj(number -> new TopicPartition(listener.topic().name(), number));
    }
}
