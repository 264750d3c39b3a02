package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.kinerja.integration.scim.UserWriting;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request says of a user, attribute by attribute, before it is read into values. */
final class SaidOfUser {

    private static final int LONGEST = 200;

    private final Map<ScimAttribute, JsonNode> said = new EnumMap<>(ScimAttribute.class);
    private boolean forgetsExternalId;

    void say(ScimAttribute attribute, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return;
        }
        if (attribute == ScimAttribute.EXTERNAL_ID) {
            forgetsExternalId = false;
        }
        said.put(attribute, value);
    }

    void forgetExternalId() {
        said.remove(ScimAttribute.EXTERNAL_ID);
        forgetsExternalId = true;
    }

    boolean says(ScimAttribute attribute) {
        return said.containsKey(attribute);
    }

    UserWriting writing() {
        return new UserWriting(
                text(ScimAttribute.USER_NAME),
                text(ScimAttribute.EXTERNAL_ID),
                forgetsExternalId,
                says(ScimAttribute.FORMATTED_NAME)
                        ? text(ScimAttribute.FORMATTED_NAME)
                        : text(ScimAttribute.DISPLAY_NAME),
                active(),
                Stream.of(ScimAttribute.NIP, ScimAttribute.EMPLOYEE_NUMBER)
                        .map(this::text)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList(),
                value(ScimAttribute.JENIS_PEGAWAI, JenisPegawai::valueOf),
                text(ScimAttribute.GOLONGAN),
                since(),
                text(ScimAttribute.NOMOR_SK));
    }

    /** Of a whole user, who he is must be said; an id that isn't said is none. */
    UserWriting replacing() {
        for (ScimAttribute needed :
                List.of(ScimAttribute.USER_NAME, ScimAttribute.FORMATTED_NAME)) {
            if (!says(needed)
                    && !(needed == ScimAttribute.FORMATTED_NAME
                            && says(ScimAttribute.DISPLAY_NAME))) {
                throw Refused.invalid(
                        "scim-user-invalid",
                        Finding.of(needed.path(), "field-missing", needed.path()));
            }
        }
        forgetsExternalId = !says(ScimAttribute.EXTERNAL_ID);
        return writing();
    }

    private @Nullable LocalDate since() {
        LocalDate since = value(ScimAttribute.SEJAK, LocalDate::parse);
        DaysOfTheRepublic.require(
                "scim-user-invalid", new Written(ScimAttribute.SEJAK.path(), since));
        return since;
    }

    /** Some systems write it as a text. */
    private @Nullable Boolean active() {
        JsonNode value = said.get(ScimAttribute.ACTIVE);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        return switch (value.asText("").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(ScimAttribute.ACTIVE);
        };
    }

    private <T> @Nullable T value(ScimAttribute attribute, Function<String, T> reader) {
        String text = text(attribute);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException notReadable) {
            throw wrong(attribute);
        }
    }

    /** An identifier that comes as a number has lost digits on its way, or may have. */
    private @Nullable String text(ScimAttribute attribute) {
        JsonNode value = said.get(attribute);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            throw wrong(attribute);
        }
        String text = value.textValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static Refused wrong(ScimAttribute attribute) {
        return Refused.invalid(
                "scim-user-invalid", Finding.of(attribute.path(), "scim-value-wrong"));
    }
}
