package id.kinerja.kernel.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a schema allows and no sample shows. */
final class SamplesCover {

    private SamplesCover() {}

    static List<String> gaps(JsonNode schema, List<JsonNode> samples) {
        List<String> gaps = new ArrayList<>();
        inObject(schema, samples, "", gaps);
        return gaps;
    }

    private static void inObject(
            JsonNode schema, List<JsonNode> objects, String path, List<String> gaps) {
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::asString).toList();
        for (var property : schema.get("properties").properties()) {
            String name = property.getKey();
            String at = path + "/" + name;
            List<JsonNode> values =
                    objects.stream()
                            .filter(one -> one.has(name))
                            .map(one -> one.get(name))
                            .toList();
            if (!required.contains(name) && values.size() == objects.size()) {
                gaps.add(at + " is in every sample, though it is optional");
            }
            inValue(property.getValue(), values, at, gaps);
        }
    }

    private static void inValue(
            JsonNode schema, List<JsonNode> values, String at, List<String> gaps) {
        if (values.isEmpty()) {
            gaps.add(at + " is in no sample");
        }
        allowed(schema)
                .filter(value -> !value.isNull() && !values.contains(value))
                .forEach(value -> gaps.add(at + " is " + value + " in no sample"));
        if (schema.has("items")) {
            List<JsonNode> items = values.stream().flatMap(JsonNode::valueStream).toList();
            if (schema.get("items").has("properties")) {
                inObject(schema.get("items"), items, at, gaps);
            } else {
                inValue(schema.get("items"), items, at, gaps);
            }
            if (values.stream().noneMatch(JsonNode::isEmpty)) {
                gaps.add(at + " is empty in no sample");
            }
        }
    }

    private static Stream<JsonNode> allowed(JsonNode schema) {
        return schema.has("enum") ? schema.get("enum").valueStream() : Stream.empty();
    }
}
