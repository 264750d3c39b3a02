package id.kinerja.platform.sample;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.AuditHeadSealed;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import id.kinerja.platform.testing.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The heads of this service's chains as they stand on their topic. */
final class HeardHeads {

    private HeardHeads() {}

    static List<AuditHeadSealed> of(AgencyId agency) {
        TopicPartition only = new TopicPartition(Topics.auditHeadsOf("integration").name(), 0);
        List<AuditHeadSealed> heads = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only)).getOrDefault(only, 0L);
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(
                                record ->
                                        heads.add(
                                                EventJson.read(
                                                        record.value(), AuditHeadSealed.class)));
            }
        }
        return heads.stream().filter(head -> head.agencyId().equals(agency.value())).toList();
    }
}
