package id.kinerja.platform.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a document lacks that its record holds always, so that its proposer is told each by name.
 */
final class MissingFields {

    private MissingFields() {}

    static List<String> of(Class<?> type, JsonNode sent) {
        return missing(type, sent, "").toList();
    }

    private static Stream<String> missing(Type type, JsonNode sent, String at) {
        if (type instanceof Class<?> record && record.isRecord() && sent.isObject()) {
            return Arrays.stream(record.getRecordComponents())
                    .flatMap(
                            component ->
                                    ofComponent(
                                            component,
                                            sent.get(component.getName()),
                                            at.isEmpty()
                                                    ? component.getName()
                                                    : at + "." + component.getName()));
        }
        return type instanceof ParameterizedType many
                ? ofMany(many.getActualTypeArguments(), sent, at)
                : Stream.empty();
    }

    private static Stream<String> ofComponent(
            RecordComponent component, @Nullable JsonNode sent, String at) {
        if (sent == null || sent.isNull()) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? Stream.empty()
                    : Stream.of(at);
        }
        return missing(component.getGenericType(), sent, at);
    }

    /** Of a list or of the values of a map. */
    private static Stream<String> ofMany(Type[] types, JsonNode sent, String at) {
        Type each = types[types.length - 1];
        if (sent.isArray()) {
            return IntStream.range(0, sent.size())
                    .boxed()
                    .flatMap(item -> missing(each, sent.get(item), at + "[" + item + "]"));
        }
        return sent.propertyStream()
                .flatMap(entry -> missing(each, entry.getValue(), at + "." + entry.getKey()));
    }
}
