package id.kinerja.bench.outbox;

import id.kinerja.bench.ground.Ground;
import id.kinerja.kernel.event.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what arrives on the topic from now on, with the listeners' own settings and a listener's
 * account; as little work per record as can be.
 */
final class TopicReader implements AutoCloseable {

    private static final String LISTENER = "evaluation";
    private static final int UUID_LENGTH = 36;
    private static final Arrivals NONE = new Arrivals(new Told(0, 1, 0));
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final FutureTask<Void> reading;
    private volatile boolean running = true;
    private volatile Arrivals arrivals;

    TopicReader(Ground ground, Topic<?> topic) {
        this.arrivals = NONE;
        Map<String, Object> settings = ground.broker(LISTENER);
        settings.put("max.poll.records", 1_000);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        this.consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        seekToEnd(topic);
        this.reading =
                new FutureTask<>(
                        () -> {
                            read();
                            return null;
                        });
        Thread.ofPlatform().name("topic-reader").daemon().start(reading);
    }

    /** What comes next counts for this run. */
    void next(Arrivals of) {
        arrivals = of;
    }

    @Override
    public void close() {
        running = false;
        try {
            reading.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The topic could not be read", fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void seekToEnd(Topic<?> topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic.name()).stream()
                        .map(
                                partition ->
                                        new TopicPartition(
                                                partition.topic(), partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    private void read() {
        try (consumer) {
            while (running) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                Arrivals of = arrivals;
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    of.arrived(numberOf(record, of.told()), now);
                }
            }
        }
    }

    /** By the person in the key and the revision at the end of the payload. */
    private static int numberOf(ConsumerRecord<byte[], byte[]> record, Told told) {
        String key = new String(record.key(), java.nio.charset.StandardCharsets.US_ASCII);
        return told.number(
                UUID.fromString(key.substring(0, UUID_LENGTH)), revision(record.value()));
    }

    private static long revision(byte[] payload) {
        long revision = 0;
        long place = 1;
        for (int i = payload.length - 2; payload[i] >= '0' && payload[i] <= '9'; i--) {
            revision += place * (payload[i] - '0');
            place *= 10;
        }
        return revision;
    }
}
