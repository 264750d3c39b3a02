package id.kinerja.integration.terminal.web;

import com.fasterxml.jackson.annotation.JsonValue;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.problem.FieldPath;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One item of a batch as it came; where it can't be read, its neighbours can. */
@JsonDeserialize(using = SentPunch.Reader.class)
final class SentPunch {

    private static final int MOST_TOLD = 100;

    /** As JSON writes the one character that the database keeps in no text. */
    private static final String NUL = "\\u0000";

    private static final Refused.Finding READ = Refused.Finding.of("", "");

    private final ObjectNode tree;
    private final @Nullable PunchItem item;
    private final Refused.Finding unread;

    private SentPunch(ObjectNode tree, @Nullable PunchItem item, Refused.Finding unread) {
        this.tree = tree;
        this.item = item;
        this.unread = unread;
    }

    /** Absent where it can't be read. */
    @JsonValue
    @Nullable PunchItem item() {
        return item;
    }

    /** Why it can't be read, where it can't. */
    Refused.Finding unread() {
        return unread;
    }

    /** Absent where there is none that could be told again. */
    @Nullable String externalId() {
        JsonNode id = tree.path("externalId");
        return id.isString() ? told(id.asString()) : null;
    }

    /** As much of it as is told again. */
    private static String told(String text) {
        String whole = text.replace('\u0000', '\uFFFD');
        return whole.length() > MOST_TOLD ? whole.substring(0, MOST_TOLD) : whole;
    }

    /** Everything but who it was, with what should make somebody look twice. */
    String evidence() {
        ObjectNode said = tree.deepCopy();
        said.remove("subject");
        ArrayNode flags = said.putArray("flags");
        if (item != null) {
            item.flags().forEach(flags::add);
        }
        return said.toString();
    }

    /** Reads what it can. */
    static final class Reader extends ValueDeserializer<SentPunch> {

        @Override
        public @Nullable SentPunch deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.isExpectedStartArrayToken()) {
                return (SentPunch) context.handleUnexpectedToken(SentPunch.class, parser);
            }
            if (!parser.isExpectedStartObjectToken()) {
                return noObject(context);
            }
            ObjectNode tree = (ObjectNode) context.readTree(parser);
            if (tree.toString().contains(NUL)) {
                return wrong(tree, "", "value-not-storable");
            }
            try {
                return new SentPunch(tree, context.readTreeAsValue(tree, PunchItem.class), READ);
            } catch (UnrecognizedPropertyException unknown) {
                return unreadable(tree, unknown, "unknown-field");
            } catch (JacksonException wrong) {
                return unreadable(tree, wrong, "field-not-understood");
            }
        }

        @Override
        public SentPunch getNullValue(DeserializationContext context) {
            return noObject(context);
        }

        private static SentPunch noObject(DeserializationContext context) {
            return wrong(context.getNodeFactory().objectNode(), "", "item-no-object");
        }

        private static SentPunch unreadable(ObjectNode tree, JacksonException fault, String code) {
            return wrong(tree, told(FieldPath.of(fault)), code);
        }

        private static SentPunch wrong(ObjectNode tree, String field, String code) {
            return new SentPunch(tree, null, Refused.Finding.of(field, code, field));
        }
    }
}
