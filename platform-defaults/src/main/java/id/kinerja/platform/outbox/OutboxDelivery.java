package id.kinerja.platform.outbox;

import id.kinerja.kernel.event.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a batch and says which rows have arrived. */
public final class OutboxDelivery implements AutoCloseable {

    static final int BATCH = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final Producer<byte[], byte[]> producer;

    public OutboxDelivery(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Where a row fails, the later ones of its person may already be on the way; they are kept and
     * sent again behind it, so the order that counts, the last state of each key, stays right.
     */
    List<Long> deliver(List<OutboxRow> rows) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            answers.add(producer.send(recordOf(row)));
        }
        Set<UUID> heldBack = new HashSet<>();
        List<Long> delivered = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            if (arrived(answers.get(i), row) && !heldBack.contains(row.subject())) {
                delivered.add(row.id());
            } else {
                heldBack.add(row.subject());
            }
        }
        return delivered;
    }

    @Override
    public void close() {
        producer.close();
    }

    private static boolean arrived(Future<RecordMetadata> answer, OutboxRow row)
            throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException fault) {
            LOG.warn(
                    "Event {} on {} was not delivered and stays in the outbox",
                    row.id(),
                    row.topic(),
                    fault);
            return false;
        }
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
