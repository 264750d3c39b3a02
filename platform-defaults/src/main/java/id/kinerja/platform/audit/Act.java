package id.kinerja.platform.audit;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, in codes and ids alone: it stands for years and is read by many, so it takes
 * no text, no number of a person and no amount.
 *
 * @param code what was done, a noun and a past tense such as {@code SKP_AGREED}
 * @param look whether somebody only looked
 * @param subject whom it is about
 * @param reference what it was done to
 */
public record Act(
        String code,
        boolean look,
        @Nullable UUID subject,
        @Nullable UUID reference,
        Map<String, Object> detail) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,60}");

    /** A letter first and no run of digits, so that no number of a person passes for a code. */
    private static final Pattern NAME =
            Pattern.compile("(?!.*[0-9]{6})[A-Za-z][A-Za-z0-9_.-]{0,80}");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Act {
        requireForm(CODE, code);
        detail = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    public static Act of(String code) {
        return new Act(code, false, null, null, Map.of());
    }

    /** A look at what belongs to somebody else. */
    public static Act looked(String code) {
        return new Act(code, true, null, null, Map.of());
    }

    public Act about(PersonId person) {
        return new Act(code, look, person.value(), reference, detail);
    }

    public Act on(UUID id) {
        return new Act(code, look, subject, id, detail);
    }

    /** Done to what has a name and no id, such as a terminal: by an id made of the name. */
    public Act named(String name) {
        return on(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public Act with(String name, Enum<?> value) {
        return plus(name, value.name());
    }

    public Act with(String name, long value) {
        return plus(name, value);
    }

    public Act with(String name, LocalDate value) {
        return plus(name, value.toString());
    }

    public Act with(String name, YearMonth value) {
        return plus(name, value.toString());
    }

    public Act with(String name, RatingPeriod value) {
        return plus(name, value.toString());
    }

    public Act with(String name, UUID value) {
        return plus(name, value.toString());
    }

    /**
     * @param code the name of a state, a feature or the like
     */
    public Act withCode(String name, String code) {
        return plus(name, requireForm(NAME, code));
    }

    /**
     * @param sha256 of a file's bytes, in 64 hexadecimal digits
     */
    public Act withHash(String name, String sha256) {
        return plus(name, requireForm(SHA256, sha256));
    }

    String json() {
        return new String(EventJson.write(detail), StandardCharsets.UTF_8);
    }

    private Act plus(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        more.put(requireForm(NAME, name), value);
        return new Act(code, look, subject, reference, more);
    }

    private static String requireForm(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a code, and not to be written down");
        }
        return text;
    }
}
