package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Bodies of requests that speak of a user. What is not kept is not taken for kept. */
final class ScimBodies {

    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private ScimBodies() {}

    /** A whole user, as POST and PUT bring him; what is read only in it is not looked at. */
    static SaidOfUser user(byte @Nullable [] body) {
        ObjectNode user = object(body);
        requireSchema(user, ScimSchemas.USER);
        SaidOfUser said = new SaidOfUser();
        for (ScimAttribute attribute : ScimAttribute.values()) {
            said.say(attribute, within(user, attribute));
        }
        if (!said.says(ScimAttribute.FORMATTED_NAME)) {
            inParts(user.path("name"), said);
        }
        return said;
    }

    private static JsonNode within(ObjectNode user, ScimAttribute attribute) {
        JsonNode at =
                attribute.schema().equals(ScimSchemas.USER) ? user : user.path(attribute.schema());
        for (String name : attribute.path().split("\\.", -1)) {
            at = at.path(name);
        }
        return at;
    }

    private static void inParts(JsonNode name, SaidOfUser said) {
        String whole =
                (name.path("givenName").asText("") + " " + name.path("familyName").asText(""))
                        .strip();
        if (!whole.isEmpty()) {
            said.say(ScimAttribute.FORMATTED_NAME, JsonUtils.getJsonNodeFactory().textNode(whole));
        }
    }

    /** Single changes of a user. */
    static SaidOfUser changes(byte @Nullable [] body) {
        ObjectNode node = object(body);
        requireSchema(node, PATCH);
        SaidOfUser said = new SaidOfUser();
        for (PatchOperation operation : patch(node)) {
            change(operation, said);
        }
        return said;
    }

    private static PatchRequest patch(ObjectNode node) {
        try {
            PatchRequest patch = JsonUtils.nodeToValue(node, PatchRequest.class);
            if (patch != null) {
                return patch;
            }
        } catch (JacksonException | IllegalArgumentException notReadable) {
            throw Refused.invalid("scim-patch-invalid");
        }
        throw Refused.invalid("scim-patch-invalid");
    }

    private static void change(PatchOperation operation, SaidOfUser said) {
        Path path = operation.getPath();
        boolean removes = operation.getOpType() == PatchOpType.REMOVE;
        if (path != null && !path.isRoot()) {
            change(schemaOf(path), nameOf(path), removes ? null : operation.getJsonNode(), said);
            return;
        }
        String extension = path == null ? null : path.getSchemaUrn();
        JsonNode value = operation.getJsonNode();
        if (removes || value == null || !value.isObject()) {
            throw Refused.invalid("scim-patch-invalid");
        }
        members(extension == null ? ScimSchemas.USER : extension, "", value, said);
    }

    private static void members(String schema, String within, JsonNode value, SaidOfUser said) {
        for (var member : value.properties()) {
            String name = member.getKey();
            if (within.isEmpty() && name.contains(":") && member.getValue().isObject()) {
                members(name, "", member.getValue(), said);
            } else {
                change(schema, within + name, member.getValue(), said);
            }
        }
    }

    private static void change(
            String schema, String name, @Nullable JsonNode value, SaidOfUser said) {
        if (schema.equalsIgnoreCase(ScimSchemas.USER) && name.equalsIgnoreCase("name")) {
            if (value != null && value.isObject()) {
                members(schema, "name.", value, said);
                return;
            }
        }
        ScimAttribute attribute =
                ScimAttribute.at(schema, name).orElseThrow(() -> notWritten(name));
        if (value != null && !value.isNull()) {
            said.say(attribute, value);
        } else if (attribute == ScimAttribute.EXTERNAL_ID) {
            said.forgetExternalId();
        } else {
            throw Refused.invalid("scim-read-only", Finding.of(name, "scim-not-removable"));
        }
    }

    private static Refused notWritten(String name) {
        return ScimAttribute.isReadOnly(name)
                ? Refused.invalid("scim-read-only", Finding.of(name, "scim-not-written"))
                : Refused.invalid("scim-path-unknown", Finding.of(name, "scim-not-kept"));
    }

    private static String schemaOf(Path path) {
        return Objects.requireNonNullElse(path.getSchemaUrn(), ScimSchemas.USER);
    }

    private static String nameOf(Path path) {
        boolean filtered =
                StreamSupport.stream(path.spliterator(), false)
                        .anyMatch(element -> element.getValueFilter() != null);
        if (filtered) {
            throw Refused.invalid("scim-path-filter");
        }
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path.Element::getAttribute)
                .collect(Collectors.joining("."));
    }

    private static ObjectNode object(byte @Nullable [] body) {
        try {
            JsonNode node = JsonUtils.getObjectReader().readTree(body == null ? new byte[0] : body);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException notJson) {
            throw Refused.invalid("scim-syntax");
        }
        throw Refused.invalid("scim-syntax");
    }

    private static void requireSchema(ObjectNode body, String schema) {
        boolean named =
                StreamSupport.stream(body.path("schemas").spliterator(), false)
                        .anyMatch(one -> schema.equalsIgnoreCase(one.asText("")));
        if (!named) {
            throw Refused.invalid(
                    "scim-syntax", Finding.of("schemas", "scim-schema-missing", schema));
        }
    }
}
