package id.kinerja.kernel.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The topics and their contracts as an AsyncAPI 3 document. */
final class AsyncApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEADERS = "CloudEventHeaders";
    private static final String AS_IT_CAME = "AsItCame";

    private AsyncApiDocument() {}

    static JsonNode make() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:id.kinerja:events");
        document.put("info", info());
        document.put("defaultContentType", "application/json");
        document.put("servers", Map.of("kafka", server()));
        document.put("channels", byTopic(AsyncApiDocument::channel));
        document.put("operations", operations());
        document.put("components", components());
        return JSON.valueToTree(document);
    }

    private static Map<String, Object> info() {
        return ordered(
                "title", "Kinerja: events",
                "version", "1.0.0",
                "description",
                        "Each topic has one owner, which alone may write it, and its listeners,"
                                + " which alone may read it. Records are CloudEvents 1.0 in binary"
                                + " mode. The record key is subject/entity; the partition is chosen"
                                + " from the subject, so that a person's facts stay in order. State"
                                + " carries (epoch, revision), and a listener takes only what is"
                                + " newer. Consumers ignore what they don't know.");
    }

    private static Map<String, Object> server() {
        return ordered(
                "host", "kafka:9092",
                "protocol", "kafka-secure",
                "description", "The installation's own broker; every service has its account",
                "security", List.of(reference("securitySchemes", "scram")));
    }

    private static Map<String, Object> channel(Topic<?> topic) {
        boolean compacted = topic.retention() == Topic.Retention.COMPACTED;
        Map<String, Object> configuration =
                ordered("cleanup.policy", List.of(compacted ? "compact" : "delete"));
        if (!compacted) {
            configuration.put("retention.ms", Topic.Retention.WINDOW.toMillis());
        }
        configuration.put("max.message.bytes", topic.maxBytes());
        return ordered(
                "address", topic.name(),
                "messages", Map.of(message(topic), reference("messages", message(topic))),
                "bindings",
                        Map.of(
                                "kafka",
                                ordered(
                                        "partitions",
                                        topic.partitions(),
                                        "topicConfiguration",
                                        configuration,
                                        "bindingVersion",
                                        "0.5.0")));
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Topic<?> topic : Topics.all()) {
            operations.put(topic.owner() + ".tells." + topic.name(), operation("send", topic));
            for (String listener : topic.listeners()) {
                operations.put(listener + ".hears." + topic.name(), operation("receive", topic));
            }
        }
        return operations;
    }

    private static Map<String, Object> operation(String action, Topic<?> topic) {
        return ordered("action", action, "channel", Map.of("$ref", "#/channels/" + topic.name()));
    }

    private static Map<String, Object> components() {
        Map<String, Object> messages =
                ContractFiles.all()
                        .collect(
                                Collectors.toMap(
                                        ContractFiles::name,
                                        AsyncApiDocument::message,
                                        (one, same) -> one,
                                        LinkedHashMap::new));
        messages.put(
                AS_IT_CAME,
                ordered(
                        "name", AS_IT_CAME,
                        "summary", "A record that could not be taken, byte for byte",
                        "contentType", "application/octet-stream"));
        return ordered(
                "messages", messages,
                "schemas", Map.of(HEADERS, headers()),
                "securitySchemes", Map.of("scram", Map.of("type", "scramSha512")));
    }

    private static Object message(ContractFiles contract) {
        ObjectNode schema = (ObjectNode) JSON.readTree(contract.schema());
        schema.remove("$schema");
        schema.remove("$id");
        return ordered(
                "name", contract.name(),
                "summary", schema.path("description").asString(contract.name()),
                "headers", reference("schemas", HEADERS),
                "payload", schema,
                "bindings",
                        Map.of(
                                "kafka",
                                ordered(
                                        "key",
                                        Map.of(
                                                "type", "string",
                                                "description", "subject/entity"),
                                        "bindingVersion",
                                        "0.5.0")));
    }

    private static Map<String, Object> headers() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name :
                List.of(
                        "ce_id",
                        "ce_specversion",
                        "ce_type",
                        "ce_source",
                        "ce_time",
                        "ce_subject",
                        "ce_agency",
                        "traceparent")) {
            fields.put(name, Map.of("type", "string"));
        }
        return ordered(
                "type", "object",
                "description", "The attributes of CloudEvents 1.0, and the trace",
                "properties", fields);
    }

    private static String message(Topic<?> topic) {
        return topic.contract() == byte[].class ? AS_IT_CAME : topic.contract().getSimpleName();
    }

    private interface ByTopic {
        Object of(Topic<?> topic);
    }

    private static Map<String, Object> byTopic(ByTopic made) {
        Map<String, Object> all = new LinkedHashMap<>();
        Topics.all().forEach(topic -> all.put(topic.name(), made.of(topic)));
        return all;
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
