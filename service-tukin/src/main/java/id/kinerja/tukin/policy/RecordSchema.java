package id.kinerja.tukin.policy;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema (2020-12) of a written document, made from the record that it is read into, so that
 * the two can't differ. It says the form; what numbers can't be is said by whoever checks them.
 */
public final class RecordSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final Map<Class<?>, Map<String, Object>> PLAIN =
            Map.of(
                    String.class, Map.of("type", "string"),
                    int.class, Map.of("type", "integer"),
                    Integer.class, Map.of("type", "integer"),
                    long.class, Map.of("type", "integer"),
                    Long.class, Map.of("type", "integer"),
                    boolean.class, Map.of("type", "boolean"),
                    Boolean.class, Map.of("type", "boolean"),
                    LocalDate.class, Map.of("type", "string", "format", "date"),
                    YearMonth.class, Map.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}$"));

    private final Map<String, Object> definitions = new TreeMap<>();

    private RecordSchema() {}

    /** With a definition for each record and each list of values in it. */
    public static Map<String, Object> of(Class<? extends Record> document) {
        RecordSchema schema = new RecordSchema();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("$schema", DIALECT);
        whole.put("title", document.getSimpleName());
        whole.putAll(schema.reference(document));
        whole.put("$defs", schema.definitions);
        return whole;
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType many) {
            return many(many);
        }
        Class<?> one = (Class<?>) type;
        Map<String, Object> plain = PLAIN.get(one);
        return plain == null ? reference(one) : plain;
    }

    private Map<String, Object> many(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        return type.getRawType() == List.class
                ? Map.of("type", "array", "items", of(of[0]))
                : Map.of(
                        "type", "object",
                        "propertyNames", key((Class<?>) of[0]),
                        "additionalProperties", of(of[1]));
    }

    /** Keys are texts, whatever they are read as. */
    private Map<String, Object> key(Class<?> type) {
        return type.isEnum() ? reference(type) : Map.of("pattern", "^[0-9]+$");
    }

    private Map<String, Object> reference(Class<?> type) {
        Class<?> within = type.getEnclosingClass();
        String name =
                within == null
                        ? type.getSimpleName()
                        : within.getSimpleName() + "." + type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, type.isEnum() ? values(type) : parts(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> values(Class<?> type) {
        return Map.of("enum", Stream.of(type.getEnumConstants()).map(Object::toString).toList());
    }

    private Map<String, Object> parts(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("No schema is known of " + type);
        }
        Object without = without(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            Map<String, Object> schema = of(part.getGenericType());
            if (isNeeded(part, without)) {
                required.add(part.getName());
                properties.put(part.getName(), schema);
            } else {
                properties.put(
                        part.getName(), Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
            }
        }
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                required,
                "additionalProperties",
                false);
    }

    /** Unless it may be absent, or is something all the same where nothing is given. */
    private static boolean isNeeded(RecordComponent part, Object without) {
        return !part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && (part.getType().isPrimitive() || valueOf(part, without) == null);
    }

    /** One of which nothing is given. */
    private static Object without(Class<?> type) {
        Class<?>[] parts =
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        Object[] nothing =
                Stream.of(parts).map(part -> Array.get(Array.newInstance(part, 1), 0)).toArray();
        try {
            return type.getDeclaredConstructor(parts).newInstance(nothing);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(
                    "Documents are read with parts missing: " + type, fault);
        }
    }

    private static @Nullable Object valueOf(RecordComponent part, Object of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("Accessors of documents are public", fault);
        }
    }
}
