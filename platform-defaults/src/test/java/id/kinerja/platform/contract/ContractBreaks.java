package id.kinerja.platform.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a new contract takes away from those who rely on the old one. The libraries that compare
 * documents read OpenAPI 3.0; this knows what contracts here are made of.
 */
public final class ContractBreaks {

    private static final String SUCCESS = "2";

    private final JsonNode old;
    private final JsonNode made;
    private final List<String> found = new ArrayList<>();

    private ContractBreaks(JsonNode old, JsonNode made) {
        this.old = old;
        this.made = made;
    }

    /** One line for each break; none where every caller of the old contract can stay as he is. */
    public static List<String> between(JsonNode old, JsonNode made) {
        ContractBreaks breaks = new ContractBreaks(old, made);
        breaks.paths();
        return breaks.found.stream().distinct().sorted().toList();
    }

    private void paths() {
        for (var path : old.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String name = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                JsonNode now = made.path("paths").path(path.getKey()).path(operation.getKey());
                operation(name + " " + path.getKey(), operation.getValue(), now);
            }
        }
    }

    private void operation(String name, JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        parameters(name, byName(before), byName(now));
        bodies(name, before.path("requestBody"), now.path("requestBody"));
        for (var response : before.path("responses").properties()) {
            if (response.getKey().startsWith(SUCCESS)) {
                answers(
                        name + " " + response.getKey(),
                        response.getValue(),
                        now.path("responses").path(response.getKey()));
            }
        }
    }

    private static Map<String, JsonNode> byName(JsonNode operation) {
        Map<String, JsonNode> parameters = new HashMap<>();
        operation
                .path("parameters")
                .forEach(
                        one ->
                                parameters.put(
                                        one.path("in").asString()
                                                + " "
                                                + one.path("name").asString(),
                                        one));
        return parameters;
    }

    private void parameters(String name, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        before.forEach(
                (parameter, schema) -> {
                    JsonNode same = now.get(parameter);
                    if (same == null) {
                        found.add(name + " takes no " + parameter + " any more");
                    } else {
                        new SchemaBreaks(old, made, found)
                                .asked(
                                        name + " " + parameter,
                                        schema.path("schema"),
                                        same.path("schema"));
                    }
                });
        now.forEach(
                (parameter, schema) -> {
                    boolean wasAsked = isRequired(before.get(parameter));
                    if (isRequired(schema) && !wasAsked) {
                        found.add(name + " now needs " + parameter);
                    }
                });
    }

    private static boolean isRequired(@Nullable JsonNode parameter) {
        return parameter != null && parameter.path("required").asBoolean(false);
    }

    private void bodies(String name, JsonNode before, JsonNode now) {
        if (before.isMissingNode() && isRequired(now)) {
            found.add(name + " now needs a body");
        }
        contents(name, before, now)
                .forEach(
                        (type, pair) ->
                                new SchemaBreaks(old, made, found)
                                        .asked(name + " body", pair.get(0), pair.get(1)));
    }

    private void answers(String name, JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(name + " is not answered any more");
            return;
        }
        for (var header : before.path("headers").properties()) {
            if (!now.path("headers").has(header.getKey())) {
                found.add(name + " comes without " + header.getKey());
            }
        }
        contents(name, before, now)
                .forEach(
                        (type, pair) ->
                                new SchemaBreaks(old, made, found)
                                        .told(name, pair.get(0), pair.get(1)));
    }

    private Map<String, List<JsonNode>> contents(String name, JsonNode before, JsonNode now) {
        Map<String, List<JsonNode>> both = new HashMap<>();
        for (var content : before.path("content").properties()) {
            JsonNode same = now.path("content").path(content.getKey());
            if (same instanceof MissingNode) {
                found.add(name + " has no " + content.getKey() + " any more");
            } else {
                both.put(
                        content.getKey(),
                        List.of(content.getValue().path("schema"), same.path("schema")));
            }
        }
        return both;
    }
}
