package id.kinerja.tukin;

import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was told of statements. */
final class ToldStatements {

    private static final JsonMapper JSON = new JsonMapper();

    private ToldStatements() {}

    /** Once there are any: person, amount and revision of those that a run told in a state. */
    static List<String> of(String run, String state) {
        List<String> told = new ArrayList<>();
        List<TopicPartition> partitions =
                IntStream.range(0, Topics.STATEMENT.partitions())
                        .mapToObj(number -> new TopicPartition(Topics.STATEMENT.name(), number))
                        .toList();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrap()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PolicyDesk.SOON)
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(200))
                                        .forEach(
                                                record ->
                                                        told.addAll(
                                                                one(
                                                                        JSON.readTree(
                                                                                record.value()),
                                                                        run,
                                                                        state)));
                                return !told.isEmpty();
                            });
        }
        return told;
    }

    private static List<String> one(JsonNode event, String run, String state) {
        return event.get("statementId").asString().equals(run)
                        && event.get("state").asString().equals(state)
                ? List.of(
                        event.get("personId").asString()
                                + " "
                                + event.get("net").asLong()
                                + " "
                                + event.get("revision").asLong())
                : List.of();
    }
}
