package id.kinerja.bench.outbox;

import id.kinerja.bench.ground.Ground;
import id.kinerja.kernel.event.ProgressChanged;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** The records of events straight to a topic, by a producer with the relay's settings. */
final class BareKafka implements AutoCloseable {

    /** Of the same broker and shape as that of the events; no listener of the product hears it. */
    static final Topic<?> TOPIC = Topics.SKP;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Topic<?> topic;

    private BareKafka(Ground ground, Topic<?> topic, int lingerMillis) {
        this.topic = topic;
        Map<String, Object> settings = ground.broker(topic.owner());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", lingerMillis);
        settings.put("compression.type", "lz4");
        this.producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The limit: what the relay's producer does without an outbox. */
    static BareKafka limit(Ground ground) {
        return new BareKafka(ground, TOPIC, 1);
    }

    /** For senders that wait for each record and gain nothing by waiting for more. */
    static BareKafka impatient(Ground ground, Topic<?> topic) {
        return new BareKafka(ground, topic, 0);
    }

    /** Returns when the broker has it. */
    void send(ProgressChanged event) {
        await(producer.send(recordOf(event)));
    }

    /** Returns when the broker has all of them. */
    void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        records.stream().map(producer::send).toList().forEach(BareKafka::await);
    }

    private static void await(Future<RecordMetadata> answer) {
        try {
            answer.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The broker did not take it", fault.getCause());
        }
    }

    ProducerRecord<byte[], byte[]> recordOf(ProgressChanged event) {
        byte[] subject = event.subject().toString().getBytes(StandardCharsets.UTF_8);
        var record =
                new ProducerRecord<>(
                        topic.name(),
                        Utils.toPositive(Utils.murmur2(subject)) % topic.partitions(),
                        event.key().getBytes(StandardCharsets.UTF_8),
                        EventJson.write(event));
        headers(event)
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private Map<String, String> headers(ProgressChanged event) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.subject().toString(),
                "ce_type",
                topic.type(),
                "ce_source",
                "/kinerja/" + topic.owner(),
                "ce_time",
                "2026-05-04T01:02:03.456789Z",
                "ce_subject",
                event.key(),
                "ce_agency",
                event.agencyId().toString(),
                "content-type",
                "application/json");
    }

    @Override
    public void close() {
        producer.close();
    }
}
