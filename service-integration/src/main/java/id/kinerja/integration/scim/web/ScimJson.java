package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import id.kinerja.integration.scim.ScimGroup;
import id.kinerja.integration.scim.ScimUser;
import id.kinerja.kernel.Nip;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Resources as they are answered. */
final class ScimJson {

    static final String TYPE = "application/scim+json";
    static final String BASE = "/api/integration/scim/v2";

    private static final MediaType SCIM = MediaType.parseMediaType(TYPE);
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    private ScimJson() {}

    static ObjectNode user(ScimUser user) {
        ObjectNode json = resource(ScimSchemas.USER, user.id().toString(), user.externalId());
        json.withArray("schemas").add(ScimSchemas.ENTERPRISE_USER).add(ScimSchemas.ASN_USER);
        json.put("userName", user.userName());
        json.putObject("name").put("formatted", user.name());
        json.put("displayName", user.name());
        json.put("active", user.active());
        ScimUser.PlaceOfToday place = user.place();
        ObjectNode work = json.putObject(ScimSchemas.ENTERPRISE_USER);
        if (user.number() != null) {
            work.put("employeeNumber", user.number().written());
        }
        ObjectNode asn = json.putObject(ScimSchemas.ASN_USER);
        asn.put("jenisPegawai", user.jenis().name());
        put(asn, "nip", user.number() instanceof Nip nip ? nip.digits() : null);
        put(asn, "golongan", user.golongan());
        put(asn, "status", user.status() == null ? null : user.status().name());
        if (place != null) {
            place(place, work, asn);
        }
        meta(json, "User", "/Users/" + user.id(), user.version());
        return json;
    }

    private static void place(ScimUser.PlaceOfToday place, ObjectNode work, ObjectNode asn) {
        work.put("department", place.unitName());
        ScimUser.Assessor assessor = place.assessor();
        if (assessor != null) {
            work.putObject("manager")
                    .put("value", assessor.id().toString())
                    .put("$ref", BASE + "/Users/" + assessor.id())
                    .put("displayName", assessor.name());
        }
        asn.put("unorId", place.unit().toString());
        asn.put("jabatanKode", place.positionCode());
        asn.put("jabatan", place.positionName());
        asn.put("jenisJabatan", place.jenis().name());
        if (place.kelas() != null) {
            asn.put("kelasJabatan", place.kelas().number());
        }
        asn.put("tmtJabatan", place.since().toString());
        asn.put("penugasan", "D");
    }

    static ObjectNode group(ScimGroup group, boolean withMembers) {
        ObjectNode json = resource(ScimSchemas.GROUP, group.id().toString(), group.code());
        json.put("displayName", group.name());
        if (withMembers) {
            ArrayNode members = json.putArray("members");
            group.members()
                    .forEach(
                            member ->
                                    members.addObject()
                                            .put("value", member.id().toString())
                                            .put("$ref", BASE + "/Users/" + member.id())
                                            .put("type", "User")
                                            .put("display", member.name()));
        }
        meta(json, "Group", "/Groups/" + group.id(), Long.toString(group.revision()));
        return json;
    }

    private static ObjectNode resource(String schema, String id, @Nullable String externalId) {
        ObjectNode json = object();
        json.putArray("schemas").add(schema);
        json.put("id", id);
        put(json, "externalId", externalId);
        return json;
    }

    private static void meta(ObjectNode json, String type, String path, String version) {
        json.putObject("meta")
                .put("resourceType", type)
                .put("location", BASE + path)
                .put("version", tag(version));
    }

    static String tag(String version) {
        return "W/\"" + version + "\"";
    }

    static ObjectNode list(long total, int startIndex, List<? extends JsonNode> resources) {
        ObjectNode json = object();
        json.putArray("schemas").add(LIST);
        json.put("totalResults", total);
        json.put("startIndex", startIndex);
        json.put("itemsPerPage", resources.size());
        ArrayNode all = json.putArray("Resources");
        resources.forEach(all::add);
        return json;
    }

    /** Only what was asked for, by first names; who it is stands in any answer. */
    static ObjectNode cut(ObjectNode json, @Nullable String only, @Nullable String without) {
        if (only != null && !only.isBlank()) {
            Set<String> asked = names(only);
            json.retain(
                    json.propertyStream()
                            .map(Map.Entry::getKey)
                            .filter(name -> ALWAYS.contains(name) || asked.contains(lower(name)))
                            .toList());
        } else if (without != null) {
            Set<String> left = names(without);
            json.remove(
                    json.propertyStream()
                            .map(Map.Entry::getKey)
                            .filter(name -> !ALWAYS.contains(name) && left.contains(lower(name)))
                            .toList());
        }
        return json;
    }

    /** Of a path, the attribute at the top in which it lies; of an extension, the extension. */
    private static Set<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(name -> top(lower(name.strip())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String top(String name) {
        for (String schema : List.of(ScimSchemas.ENTERPRISE_USER, ScimSchemas.ASN_USER)) {
            if (name.startsWith(lower(schema))) {
                return lower(schema);
            }
        }
        return name.replaceAll("^urn:.*:", "").replaceAll("\\..*", "");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static ObjectNode object() {
        return JsonUtils.getJsonNodeFactory().objectNode();
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    static ResponseEntity<byte[]> answer(HttpStatus status, JsonNode json) {
        var answer = ResponseEntity.status(status).contentType(SCIM);
        JsonNode version = json.at("/meta/version");
        if (version.isTextual()) {
            answer.header("ETag", version.textValue());
        }
        try {
            return answer.body(JsonUtils.getObjectWriter().writeValueAsBytes(json));
        } catch (JacksonException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
