package id.kinerja.story;

import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event that stands on the topics, read as the broker's administrator. */
final class EventsOfAll {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Told> told = new ArrayList<>();

    /** An event with the agency that its header names, and its payload. */
    private record Told(String topic, UUID agency, JsonNode payload) {}

    EventsOfAll(Map<String, Object> connection) {
        List<Topic<?>> topics =
                Topics.all().stream()
                        .filter(topic -> !topic.contract().equals(byte[].class))
                        .toList();
        TopicRecords.readAll(connection, topics, this::keep);
    }

    Set<UUID> agencies() {
        Set<UUID> agencies = new HashSet<>();
        told.forEach(event -> agencies.add(event.agency()));
        return agencies;
    }

    /** Events whose payload is of another agency than their header says. */
    List<String> namedForAnotherAgency() {
        return told.stream()
                .filter(event -> event.payload().hasNonNull("agencyId"))
                .filter(
                        event ->
                                !event.payload()
                                        .get("agencyId")
                                        .asString()
                                        .equals(event.agency().toString()))
                .map(event -> event.topic() + " " + event.payload())
                .toList();
    }

    /** People and units that events of two agencies speak of. */
    Set<String> peopleOfTwoAgencies() {
        Map<String, UUID> agencyById = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Told event : told) {
            for (String field : List.of("personId", "unitId", "assigneeId", "assignee")) {
                String id = event.payload().path(field).asString("");
                UUID before = id.isEmpty() ? null : agencyById.putIfAbsent(id, event.agency());
                if (before != null && !before.equals(event.agency())) {
                    shared.add(event.topic() + " " + field + " " + id);
                }
            }
        }
        return shared;
    }

    private void keep(ConsumerRecord<byte[], byte[]> event) {
        Header agency = event.headers().lastHeader("ce_agency");
        if (event.value() != null) {
            told.add(
                    new Told(
                            event.topic(),
                            UUID.fromString(new String(agency.value(), StandardCharsets.UTF_8)),
                            JSON.readTree(event.value())));
        }
    }
}
