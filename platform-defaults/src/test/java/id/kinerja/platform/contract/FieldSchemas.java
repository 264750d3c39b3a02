package id.kinerja.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.problem.Labels;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How values of the field stand in a contract: by their own name, and what may be absent or null
 * read from the record that carries it.
 */
final class FieldSchemas implements ModelConverter {

    private static final Map<Class<?>, Supplier<Schema<?>>> VALUES =
            Map.ofEntries(
                    Map.entry(AgencyId.class, () -> text("An agency (instansi)").format("uuid")),
                    Map.entry(AssignmentId.class, () -> text("A position held").format("uuid")),
                    Map.entry(PersonId.class, () -> text("A person").format("uuid")),
                    Map.entry(UnitId.class, () -> text("An organisational unit").format("uuid")),
                    Map.entry(Nip.class, () -> text("Nomor induk pegawai").pattern("[0-9]{18}")),
                    Map.entry(
                            NomorPegawai.class,
                            () ->
                                    text("NIP, NI PPPK, or NRP of soldiers and police")
                                            .pattern("^(?:" + NomorPegawai.REGEX + ")$")),
                    Map.entry(
                            Percentage.class,
                            () -> text("A percentage as a decimal text, such as 2.5")),
                    Map.entry(Rupiah.class, () -> number("Whole rupiah").format("int64")),
                    Map.entry(KelasJabatan.class, () -> number("Kelas jabatan")),
                    Map.entry(
                            YearMonth.class,
                            () -> text("A month, such as 2026-05").pattern("^[0-9]{4}-[0-9]{2}$")),
                    Map.entry(
                            RatingPeriod.class,
                            () ->
                                    text("A rated month, quarter or year: 2026-05, 2026-Q2 or 2026")
                                            .pattern("^[0-9]{4}(-([0-9]{2}|Q[1-4]))?$")),
                    Map.entry(ZoneId.class, () -> text("A zone as IANA names it")),
                    Map.entry(
                            LocalDateTime.class,
                            () -> text("A time on the clock of the place, without an offset")));

    private final Map<String, JavaType> meanings = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new JsonSchema().description("Any JSON");
        }
        if (VALUES.containsKey(raw)) {
            return named(raw.getSimpleName(), VALUES.get(raw).get(), context);
        }
        if (raw.isEnum()) {
            return named(Labels.listOf(raw), codes(raw), context);
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && resolved != null) {
            Schema<?> model = context.getDefinedModels().get(nameOf(resolved));
            if (model != null && model.getProperties() != null) {
                requireOneMeaning(nameOf(resolved), java);
                complete(model, raw);
            }
        }
        return resolved;
    }

    /** Springdoc would let the one silently stand for the other. */
    private void requireOneMeaning(@Nullable String name, JavaType type) {
        if (name != null && !meanings.computeIfAbsent(name, none -> type).equals(type)) {
            throw new IllegalStateException(
                    "Rename one: " + name + " is " + meanings.get(name) + " and " + type);
        }
    }

    private static Schema<?> named(String name, Schema<?> schema, ModelConverterContext context) {
        context.defineModel(name, schema);
        return new JsonSchema().$ref(name);
    }

    private static Schema<?> codes(Class<?> type) {
        Schema<Object> schema = typed("string");
        for (Object constant : type.getEnumConstants()) {
            schema.addEnumItemObject(((Enum<?>) constant).name());
        }
        return schema;
    }

    private static @Nullable String nameOf(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null
                ? schema.getName()
                : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void complete(Schema<?> model, Class<?> type) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        for (RecordComponent field : type.getRecordComponents()) {
            Schema<?> property = model.getProperties().get(field.getName());
            if (property == null) {
                continue;
            }
            anchor(property);
            if (!isNullable(field) && !isLeftOutWhenEmpty(field, include)) {
                require(model, field.getName());
            } else if (isNullable(field) && include == null) {
                model.getProperties().put(field.getName(), orNull(property));
            }
        }
    }

    /** Validation looks at the whole text, a JSON Schema for any place in it. */
    private static void anchor(Schema<?> property) {
        String pattern = property.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            property.setPattern("^(?:" + pattern + ")$");
        }
    }

    private static void require(Schema<?> model, String field) {
        if (model.getRequired() == null || !model.getRequired().contains(field)) {
            model.addRequiredItem(field);
        }
    }

    private static boolean isNullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOutWhenEmpty(
            RecordComponent field, @Nullable JsonInclude include) {
        boolean many =
                Collection.class.isAssignableFrom(field.getType())
                        || Map.class.isAssignableFrom(field.getType());
        return many && include != null && include.value() == JsonInclude.Include.NON_EMPTY;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, typed("null")));
        }
        if (schema.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }

    /** Springdoc changes the types of a schema, so their set must bear it. */
    static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    private static Schema<?> text(String description) {
        return typed("string").description(description);
    }

    private static Schema<?> number(String description) {
        return typed("integer").description(description);
    }
}
