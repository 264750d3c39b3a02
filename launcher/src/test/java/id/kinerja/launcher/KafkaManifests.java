package id.kinerja.launcher;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Topics and accounts for Strimzi, as the table of topics says. */
final class KafkaManifests {

    private KafkaManifests() {}

    static String topics() {
        return Topics.all().stream()
                .sorted(Comparator.comparing(Topic::name))
                .map(KafkaManifests::topic)
                .collect(Collectors.joining("---\n"));
    }

    static String users() {
        return Topics.SERVICES.stream()
                .map(KafkaManifests::user)
                .collect(Collectors.joining("---\n"));
    }

    private static String topic(Topic<?> topic) {
        String retention =
                switch (topic.retention()) {
                    case COMPACTED -> "cleanup.policy: compact";
                    case DAYS_90 -> "retention.ms: " + Topic.Retention.WINDOW.toMillis();
                };
        return """
        apiVersion: kafka.strimzi.io/v1
        kind: KafkaTopic
        metadata:
          name: %s
          labels: {strimzi.io/cluster: kafka}
        spec:
          partitions: %d
          replicas: 3
          config:
            %s
        """
                .formatted(topic.name(), topic.partitions(), retention);
    }

    private static String user(String service) {
        return """
        apiVersion: kafka.strimzi.io/v1
        kind: KafkaUser
        metadata:
          name: %s
          labels: {strimzi.io/cluster: kafka}
        spec:
          authentication: {type: scram-sha-512}
          authorization:
            type: simple
            acls:
        %s"""
                .formatted(service, rules(service));
    }

    private static String rules(String service) {
        Stream<String> writes =
                sorted(Topics.all().stream().filter(topic -> topic.owner().equals(service)))
                        .map(topic -> rule("topic", topic.name(), "literal", "Write"));
        Stream<String> reads =
                sorted(Topics.all().stream().filter(topic -> topic.listeners().contains(service)))
                        .map(topic -> rule("topic", topic.name(), "literal", "Read"));
        return Stream.of(
                        writes.toList(),
                        reads.toList(),
                        List.of(rule("group", service, "prefix", "Read")))
                .flatMap(List::stream)
                .collect(Collectors.joining());
    }

    private static Stream<Topic<?>> sorted(Stream<Topic<?>> topics) {
        return topics.sorted(Comparator.comparing(Topic::name));
    }

    private static String rule(String type, String name, String pattern, String operation) {
        return "      - {resource: {type: %s, name: %s, patternType: %s}, operations: [%s]}\n"
                .formatted(type, name, pattern, operation);
    }
}
