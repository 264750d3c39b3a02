package id.kinerja.platform.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What one schema takes away from another: from those who send it, or from those who read it. */
final class SchemaBreaks {

    private static final List<String> UPPER =
            List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems");
    private static final List<String> LOWER =
            List.of("minLength", "minimum", "exclusiveMinimum", "minItems");

    private final JsonNode old;
    private final JsonNode made;
    private final List<String> found;
    private final Set<String> seen = new HashSet<>();

    SchemaBreaks(JsonNode old, JsonNode made, List<String> found) {
        this.old = old;
        this.made = made;
        this.found = found;
    }

    /** Of what callers send: what was taken must be taken still. */
    void asked(String place, JsonNode before, JsonNode now) {
        compare(place, before, now, true);
    }

    /** Of what callers read: what was told must be told still. */
    void told(String place, JsonNode before, JsonNode now) {
        compare(place, before, now, false);
    }

    private void compare(String place, JsonNode before, JsonNode now, boolean asked) {
        String key = before.path("$ref").asString("") + ">" + now.path("$ref").asString("");
        if (key.length() > 1 && !seen.add(key)) {
            return;
        }
        JsonNode was = resolved(old, before);
        JsonNode is = resolved(made, now);
        types(place, was, is, asked);
        if (asked) {
            values(place, was, is);
            bounds(place, was, is);
        }
        fields(place, was, is, asked);
        if (was.has("items")) {
            compare(place + "[]", was.path("items"), is.path("items"), asked);
        }
        if (was.path("additionalProperties").isObject()) {
            compare(
                    place + "{}",
                    was.path("additionalProperties"),
                    is.path("additionalProperties"),
                    asked);
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode plain = schema;
        for (JsonNode one : schema.path("anyOf")) {
            if (!one.path("type").asString("").equals("null")) {
                plain = one;
            }
        }
        String reference = plain.path("$ref").asString("");
        return reference.isEmpty() ? plain : document.at(reference.substring(1));
    }

    private void types(String place, JsonNode was, JsonNode is, boolean asked) {
        Set<String> before = texts(was.path("type"));
        Set<String> now = texts(is.path("type"));
        Set<String> wider = asked ? now : before;
        Set<String> narrower = asked ? before : now;
        if (!before.isEmpty() && !wider.isEmpty() && !wider.containsAll(narrower)) {
            found.add(place + " was " + before + " and is " + now);
        }
    }

    private void values(String place, JsonNode was, JsonNode is) {
        Set<String> gone = texts(was.path("enum"));
        gone.removeAll(texts(is.path("enum")));
        if (is.has("enum") && !gone.isEmpty()) {
            found.add(place + " does not take " + gone + " any more");
        }
        if (!was.has("enum") && is.has("enum")) {
            found.add(place + " takes only " + texts(is.path("enum")));
        }
    }

    private void bounds(String place, JsonNode was, JsonNode is) {
        for (String bound : UPPER) {
            if (is.has(bound)
                    && (!was.has(bound) || is.get(bound).asDouble() < was.get(bound).asDouble())) {
                found.add(place + " has a tighter " + bound);
            }
        }
        for (String bound : LOWER) {
            if (is.has(bound)
                    && (!was.has(bound) || is.get(bound).asDouble() > was.get(bound).asDouble())) {
                found.add(place + " has a tighter " + bound);
            }
        }
        if (is.has("pattern") && !is.path("pattern").equals(was.path("pattern"))) {
            found.add(place + " has another pattern");
        }
    }

    private void fields(String place, JsonNode was, JsonNode is, boolean asked) {
        Set<String> needed = texts(was.path("required"));
        Set<String> neededNow = texts(is.path("required"));
        for (var field : was.path("properties").properties()) {
            JsonNode same = is.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                found.add(place + "." + field.getKey() + " is gone");
            } else {
                compare(place + "." + field.getKey(), field.getValue(), same, asked);
            }
            if (!asked && needed.contains(field.getKey()) && !neededNow.contains(field.getKey())) {
                found.add(place + "." + field.getKey() + " may be left out");
            }
        }
        neededNow.removeAll(needed);
        if (asked) {
            neededNow.forEach(field -> found.add(place + "." + field + " is now needed"));
        }
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(one -> texts.add(one.asString()));
        } else if (node.isString()) {
            texts.add(node.asString());
        }
        return texts;
    }
}
