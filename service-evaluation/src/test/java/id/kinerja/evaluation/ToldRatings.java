package id.kinerja.evaluation;

import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was told of a rating. */
final class ToldRatings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ToldRatings() {}

    /** Each as its period, predikat, state and revision, once there are so many. */
    static List<String> of(String rating, int many) {
        List<String> told = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrap()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> all =
                    consumer.partitionsFor(Topics.RATING.name()).stream()
                            .map(one -> new TopicPartition(one.topic(), one.partition()))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            await().atMost(RatedTeam.SOON)
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(200))
                                        .forEach(record -> add(told, rating, record.value()));
                                return told.size() >= many;
                            });
        }
        return told;
    }

    private static void add(List<String> told, String rating, byte[] value) {
        JsonNode event = JSON.readTree(value);
        if (event.path("ratingId").asString("").equals(rating)) {
            told.add(
                    "%s %s %s %s"
                            .formatted(
                                    event.get("period").asString(),
                                    event.get("predikat").asString(),
                                    event.get("state").asString(),
                                    event.get("revision").asString()));
        }
    }
}
