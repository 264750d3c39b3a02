package id.kinerja.platform.outbox;

import id.kinerja.kernel.event.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Sends a batch and says which rows have arrived. */
public final class OutboxDelivery implements AutoCloseable {

    static final int BATCH = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final Producer<byte[], byte[]> producer;

    public OutboxDelivery(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * What became of a batch.
     *
     * @param delivered rows that have arrived
     * @param hopeless rows that can never arrive as they are, with the cause
     * @param failing topics of rows that did not arrive this time
     */
    record Outcome(
            List<OutboxRow> delivered, Map<OutboxRow, String> hopeless, Set<String> failing) {}

    /**
     * Where a row fails, the later ones of its person may already be on the way; they are kept and
     * sent again behind it, so the order that counts, the last state of each key, stays right.
     */
    Outcome deliver(List<OutboxRow> rows) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        rows.forEach(row -> answers.add(send(row)));
        Outcome outcome = new Outcome(new ArrayList<>(), new LinkedHashMap<>(), new HashSet<>());
        Set<UUID> heldBack = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            boolean arrived = arrived(answers.get(i), row, outcome);
            if (arrived && !heldBack.contains(row.subject())) {
                outcome.delivered().add(row);
            } else {
                heldBack.add(row.subject());
            }
        }
        return outcome;
    }

    /** What can't even be made a record fails like one that was refused. */
    private Future<RecordMetadata> send(OutboxRow row) {
        try {
            return producer.send(recordOf(row));
        } catch (NoSuchElementException | JacksonException unreadable) {
            return CompletableFuture.failedFuture(
                    new SerializationException("Not to be made a record", unreadable));
        } catch (KafkaException fault) {
            return CompletableFuture.failedFuture(fault);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static boolean arrived(Future<RecordMetadata> answer, OutboxRow row, Outcome outcome)
            throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException fault) {
            Throwable cause = Objects.requireNonNullElse(fault.getCause(), fault);
            if (hopeless(cause)) {
                outcome.hopeless().put(row, cause.toString());
            } else {
                outcome.failing().add(row.topic());
                LOG.warn(
                        "Event {} on {} was not delivered and stays in the outbox",
                        row.id(),
                        row.topic(),
                        cause);
            }
            return false;
        }
    }

    /** Sending the same bytes again would fail again. */
    private static boolean hopeless(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidTopicException;
    }

    private static ProducerRecord<byte[], byte[]> recordOf(OutboxRow row) {
        var record =
                new ProducerRecord<>(
                        row.topic(),
                        partitionOf(row),
                        row.key().getBytes(StandardCharsets.UTF_8),
                        row.payload());
        headersOf(row)
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** By the subject alone, so that all facts of a person stay in order. */
    private static int partitionOf(OutboxRow row) {
        int partitions = Topics.named(row.topic()).orElseThrow().partitions();
        byte[] subject = row.subject().toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(subject)) % partitions;
    }

    @SuppressWarnings("unchecked") // written by CloudEvent.headers(), a map of texts
    private static Map<String, String> headersOf(OutboxRow row) {
        return EventJson.read(row.headers().getBytes(StandardCharsets.UTF_8), Map.class);
    }
}
