package id.kinerja.tukin.policy.web;

import id.kinerja.tukin.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two documents held against each other, value by value. Parts of a list are known again by what
 * they are about, so that one that was put in between moves no other.
 */
final class DocumentDifferences {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * By which parts of lists are known: bands, facts, factors and examples, punishments, leave,
     * criteria, statuses, reasons for having no rating, what is paid once in a year and its
     * components, and what goes by facts.
     */
    private static final List<List<String>> KEYS =
            List.of(
                    List.of("code"),
                    List.of("name"),
                    List.of("punishment"),
                    List.of("criterion"),
                    List.of("status"),
                    List.of("gap"),
                    List.of("kind", "year"),
                    List.of("component"),
                    List.of("type", "cause", "fromDay"),
                    List.of("fact", "value"));

    private DocumentDifferences() {}

    /**
     * A value that is another one.
     *
     * @param path by names, from the whole to the part
     * @param before absent where it wasn't said
     * @param after absent where it isn't said any more
     */
    record Difference(List<String> path, @Nullable String before, @Nullable String after) {

        Difference {
            path = List.copyOf(path);
        }
    }

    /** In the order of the documents. */
    static List<Difference> between(PolicyDocument before, PolicyDocument after) {
        Map<List<String>, String> old = values(before);
        Map<List<String>, String> fresh = values(after);
        Set<List<String>> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(fresh.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(old.get(path), fresh.get(path)))
                .map(path -> new Difference(path, old.get(path), fresh.get(path)))
                .toList();
    }

    private static Map<List<String>, String> values(PolicyDocument document) {
        Map<List<String>, String> values = new LinkedHashMap<>();
        collect(List.of(), JSON.valueToTree(document), values);
        return values;
    }

    private static void collect(
            List<String> path, JsonNode node, Map<List<String>, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(part -> collect(below(path, part.getKey()), part.getValue(), values));
        } else if (node.isArray()) {
            Set<String> used = new HashSet<>();
            for (int i = 0; i < node.size(); i++) {
                String key = keyOf(node.get(i), i);
                String own = used.add(key) ? key : key + " (" + (i + 1) + ")";
                collect(below(path, own), node.get(i), values);
            }
        } else if (!node.isNull()) {
            values.put(path, node.asString());
        }
    }

    private static List<String> below(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static String keyOf(JsonNode part, int place) {
        return KEYS.stream()
                .filter(names -> part.hasNonNull(names.getFirst()))
                .map(names -> key(part, names))
                .findFirst()
                .orElse(Integer.toString(place + 1));
    }

    private static String key(JsonNode part, Collection<String> names) {
        return String.join(
                " ",
                names.stream()
                        .flatMap(name -> Stream.ofNullable(part.get(name)))
                        .filter(value -> !value.isNull())
                        .map(JsonNode::asString)
                        .toList());
    }
}
