package id.kinerja.platform.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at every answer that an integration test gets, whether the contract says it: its status,
 * its fields, and the problem codes of its endpoint.
 */
public final class ContractWatch {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of the container and the platform; they stand in no endpoint. */
    private static final Set<String> EVERYWHERE =
            Set.of("internal", "http-400", "http-404", "http-405", "http-406", "http-503");

    /** What no argument has filled; in a pattern such as [0-9]{6} it says how often. */
    private static final Pattern OPEN_PLACE = Pattern.compile("(?<![])])\\{[0-9]}");

    private final Document document;

    /** Where all schemas stand once, whatever refers to them. */
    private static final String CONTRACT = "urn:kinerja:contract";

    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    ContractWatch(Document document) {
        this.document = document;
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", strict(document.json().path("components").deepCopy()));
        this.registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(CONTRACT, whole.toString())));
    }

    /** What is wrong with an answer; empty where the contract says it, or says nothing of it. */
    public String faultOf(String method, String path, int status, String type, String text) {
        var endpoint = document.of(method, path);
        if (endpoint.isEmpty()) {
            return "";
        }
        JsonNode operation = endpoint.get().operation();
        String fault =
                status < 400
                        ? faultOfSuccess(operation, status, type, text)
                        : faultOfProblem(operation, type, text);
        return fault.isEmpty()
                ? ""
                : "%s answered %d: %s\n%s".formatted(endpoint.get().name(), status, fault, text);
    }

    private String faultOfSuccess(JsonNode operation, int status, String type, String text) {
        JsonNode response = operation.path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return "the contract does not know that status";
        }
        JsonNode schema = response.at("/content/application~1json/schema");
        if (schema.isMissingNode() || !type.startsWith("application/json")) {
            return text.isEmpty() || response.path("content").toString().contains(plain(type))
                    ? ""
                    : "the contract does not know " + type;
        }
        return faults(schema, text);
    }

    private static String plain(String type) {
        return type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
    }

    private String faultOfProblem(JsonNode operation, String type, String text) {
        if (!type.startsWith("application/problem+json")) {
            return "that is no problem but " + type;
        }
        String wrong = faults(JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"), text);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Set<String> known = codesOf(operation);
        JsonNode problem = JSON.readTree(text);
        if (OPEN_PLACE.matcher(text).find()) {
            return "a place in its text was left open";
        }
        Set<String> told = new HashSet<>(Set.of(problem.path("code").asString()));
        problem.path("errors").forEach(error -> told.add(error.path("code").asString()));
        told.removeAll(known);
        return told.isEmpty() ? "" : "the contract does not name " + told;
    }

    private static Set<String> codesOf(JsonNode operation) {
        Set<String> codes = new HashSet<>(EVERYWHERE);
        operation
                .path("responses")
                .forEach(
                        response ->
                                response.path("x-codes")
                                        .forEach(code -> codes.add(code.asString())));
        operation.path("x-finding-codes").forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private String faults(JsonNode schema, String text) {
        List<Error> errors =
                schemas.computeIfAbsent(schema.toString(), none -> compiled(schema))
                        .validate(
                                text,
                                InputFormat.JSON,
                                context ->
                                        context.executionConfig(
                                                config -> config.formatAssertionsEnabled(true)));
        return String.join("; ", errors.stream().map(Error::toString).toList());
    }

    private Schema compiled(JsonNode schema) {
        return registry.getSchema(
                schema.toString().replace("\"#/components", "\"" + CONTRACT + "#/components"),
                InputFormat.JSON);
    }

    /** Callers must bear a new field; here one that the contract doesn't know is a mistake. */
    private static JsonNode strict(JsonNode components) {
        for (JsonNode schema : components.path("schemas")) {
            if (schema instanceof ObjectNode object && object.has("properties")) {
                object.put("additionalProperties", false);
            }
        }
        return components;
    }
}
