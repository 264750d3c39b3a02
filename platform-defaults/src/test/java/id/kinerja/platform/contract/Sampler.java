package id.kinerja.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests that a contract allows, of objects that are not there. */
final class Sampler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final String DATE = "2026-05-04";

    /** Which the standard lets a date have, and no table. */
    static final List<String> WRONG_YEARS = List.of("+99999", "99999", "-2026", "1899", "0000");

    private static final List<String> TEXTS =
            List.of(
                    "contoh",
                    "2026-05",
                    "190001012000011001",
                    "A-100",
                    "1",
                    "https://contoh.go.id/a");

    private static final Map<String, String> OF_A_KIND =
            Map.of(
                    "ZoneId", "Asia/Jakarta",
                    "LocalDateTime", "2026-06-02T08:00:00",
                    "Percentage", "1",
                    "YearMonth", "2026-05",
                    "RatingPeriod", "2026-Q2");

    private final Document document;

    Sampler(Document document) {
        this.document = document;
    }

    /** The path of an endpoint with a value for each parameter that it needs. */
    String pathOf(Document.Endpoint endpoint) {
        Map<String, String> values = new LinkedHashMap<>();
        endpoint.operation()
                .path("parameters")
                .forEach(
                        one ->
                                values.put(
                                        one.path("name").asString(),
                                        value(one.path("schema")).asString()));
        String path = endpoint.path();
        for (var value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        String query =
                parameters(endpoint, "query")
                        .filter(one -> one.path("required").asBoolean(false))
                        .map(one -> one.path("name").asString())
                        .map(name -> name + "=" + values.get(name))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static Stream<JsonNode> parameters(Document.Endpoint endpoint, String in) {
        return StreamSupport.stream(endpoint.operation().path("parameters").spliterator(), false)
                .filter(one -> one.path("in").asString().equals(in));
    }

    /** Whether a schema is that of a date or a month. */
    static boolean isDated(JsonNode schema) {
        return schema.path("format").asString("").equals("date")
                || schema.toString().contains("#/components/schemas/YearMonth\"")
                || schema.toString().contains("#/components/schemas/RatingPeriod\"");
    }

    static boolean takesJson(Document.Endpoint endpoint) {
        return endpoint.operation().at("/requestBody/content").has("application/json");
    }

    /** What the body looks like; its fields can be spoilt one by one. */
    JsonNode bodyOf(Document.Endpoint endpoint) {
        return takesJson(endpoint) ? value(schemaOf(endpoint)) : JSON.createObjectNode();
    }

    JsonNode schemaOf(Document.Endpoint endpoint) {
        return document.resolved(
                endpoint.operation().at("/requestBody/content/application~1json/schema"));
    }

    private JsonNode value(JsonNode asked) {
        String reference = asked.path("$ref").asString("");
        String kind = reference.substring(reference.lastIndexOf('/') + 1);
        if (OF_A_KIND.containsKey(kind)) {
            return text(OF_A_KIND.getOrDefault(kind, ""));
        }
        JsonNode schema = document.resolved(asked);
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        String type =
                schema.path("type").isArray()
                        ? schema.path("type").path(0).asString()
                        : schema.path("type").asString("any");
        return switch (type) {
            case "string" -> text(textOf(schema));
            case "integer", "number" ->
                    JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(false);
            case "array" -> JSON.createArrayNode().add(value(schema.path("items")));
            default -> object(schema);
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("required")
                .forEach(
                        name ->
                                object.set(
                                        name.asString(),
                                        value(schema.path("properties").path(name.asString()))));
        return object;
    }

    private static String textOf(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> DATE;
            case "date-time" -> "2026-05-04T08:00:00Z";
            case "time-local" -> "08:00:00";
            case "email" -> "contoh@contoh.go.id";
            default ->
                    TEXTS.stream()
                            .filter(text -> fits(text, schema.path("pattern").asString("")))
                            .findFirst()
                            .orElse("contoh");
        };
    }

    private static boolean fits(String text, String pattern) {
        return pattern.isEmpty() || Pattern.matches(pattern, text);
    }

    private static JsonNode text(String text) {
        return JSON.getNodeFactory().stringNode(text);
    }
}
