package id.kinerja.kernel.event;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a schema says something else than its record: fields, their types, which are optional. */
final class SchemaOfRecord {

    private static final Map<Type, String> TYPES =
            Map.of(
                    String.class, "string",
                    UUID.class, "string uuid",
                    LocalDate.class, "string date",
                    LocalDateTime.class, "string",
                    Instant.class, "string date-time",
                    boolean.class, "boolean",
                    Boolean.class, "boolean",
                    int.class, "integer",
                    long.class, "integer",
                    Integer.class, "integer");

    private SchemaOfRecord() {}

    static List<String> differences(Class<?> contract, JsonNode schema) {
        List<String> differences = new ArrayList<>();
        inRecord(contract, schema, "", differences);
        return differences;
    }

    private static void inRecord(
            Class<?> contract, JsonNode schema, String path, List<String> differences) {
        JsonNode properties = schema.get("properties");
        Set<String> unknown = new LinkedHashSet<>(properties.propertyNames());
        for (RecordComponent component : contract.getRecordComponents()) {
            String at = path + "/" + component.getName();
            if (unknown.remove(component.getName())) {
                boolean required = isRequired(schema, component.getName());
                inComponent(
                        component, properties.get(component.getName()), required, at, differences);
            } else {
                differences.add(at + " is in the record alone");
            }
        }
        unknown.forEach(name -> differences.add(path + "/" + name + " is in the schema alone"));
    }

    private static void inComponent(
            RecordComponent component,
            JsonNode property,
            boolean required,
            String at,
            List<String> differences) {
        AnnotatedType type = component.getAnnotatedType();
        boolean optional = type.isAnnotationPresent(Nullable.class);
        if (optional == required || optional != types(property).contains("null")) {
            differences.add(at + " is optional and may be null in one alone of the two");
        }
        inType(type.getType(), property, at, differences);
    }

    private static void inType(Type type, JsonNode property, String at, List<String> differences) {
        if (type instanceof ParameterizedType list) {
            inType(list.getActualTypeArguments()[0], property.get("items"), at, differences);
        } else if (type instanceof Class<?> part && part.isRecord()) {
            inRecord(part, property, at, differences);
        } else if (!said(property).equals(TYPES.get(type))) {
            differences.add(
                    at + " is " + said(property) + " in the schema, " + type + " in the record");
        }
    }

    private static String said(JsonNode property) {
        String format = property.has("format") ? " " + property.get("format").asString() : "";
        return types(property).getFirst() + format;
    }

    private static List<String> types(JsonNode property) {
        JsonNode type = property.get("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : List.of(type.asString());
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.get("required").valueStream().anyMatch(one -> one.asString().equals(name));
    }
}
