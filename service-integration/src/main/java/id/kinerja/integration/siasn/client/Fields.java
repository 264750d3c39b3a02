package id.kinerja.integration.siasn.client;

import id.kinerja.integration.siasn.Drift;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of SIASN, whose names are written now in one case and now in another. Each field may be
 * missing; one in another form is left out and told as drift.
 */
final class Fields {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Control characters and halves of a character, which no database takes. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final Map<String, JsonNode> byName = new HashMap<>();
    private final Set<Drift> drift;

    /**
     * @param drift to which what differs is added
     */
    Fields(JsonNode object, Set<Drift> drift) {
        this.drift = drift;
        object.properties().forEach(field -> byName.put(plain(field.getKey()), field.getValue()));
    }

    @Nullable JsonNode node(String name) {
        return byName.get(plain(name));
    }

    /** Of the first of these names that says anything. */
    @Nullable String text(String... names) {
        for (String name : names) {
            JsonNode node = node(name);
            if (node == null || node.isNull()) {
                continue;
            }
            if (!node.isValueNode()) {
                drift.add(Drift.FIELD_FORM);
                continue;
            }
            String text = UNSTORABLE.matcher(node.asString()).replaceAll(" ").strip();
            if (!text.isEmpty() && !text.equals("-")) {
                return text;
            }
        }
        return null;
    }

    @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException other) {
            drift.add(Drift.DATE_FORM);
            return null;
        }
    }

    @Nullable Integer number(String... names) {
        String text = text(names);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException other) {
            drift.add(Drift.FIELD_FORM);
            return null;
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
