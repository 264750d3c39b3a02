package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.types.AttributeDefinition;
import com.unboundid.scim2.common.types.AttributeDefinition.Mutability;
import com.unboundid.scim2.common.types.AttributeDefinition.Uniqueness;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.List;

/** What the protocol says of itself: what can be done, and which attributes there are. */
final class ScimSchemas {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE_USER =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** What only civil servants have. */
    static final String ASN_USER = "urn:kinerja:params:scim:schemas:extension:asn:2.0:User";

    static final int MOST = 100;

    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    private static final String RESOURCE_TYPE =
            "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    private static final String PROVIDER =
            "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    private ScimSchemas() {}

    static List<ObjectNode> schemas() {
        return List.of(
                schema(
                        new SchemaResource(
                                USER,
                                "User",
                                "A person of the register",
                                List.of(
                                        written(
                                                        "userName",
                                                        "The number; whoever has none: any name")
                                                .setRequired(true)
                                                .setUniqueness(Uniqueness.SERVER)
                                                .build(),
                                        complex(
                                                "name",
                                                Mutability.READ_WRITE,
                                                written("formatted", "The name with its titles")
                                                        .build()),
                                        written("displayName", "As name.formatted").build(),
                                        active()))),
                schema(
                        new SchemaResource(
                                ENTERPRISE_USER,
                                "EnterpriseUser",
                                "His work",
                                List.of(
                                        written("employeeNumber", "As userName").build(),
                                        read("department", "The unit of today").build(),
                                        complex(
                                                "manager",
                                                Mutability.READ_ONLY,
                                                read("value", "The pejabat penilai of today")
                                                        .build(),
                                                read("displayName", "His name").build())))),
                schema(new SchemaResource(ASN_USER, "AsnUser", "What civil servants have", asn())),
                schema(
                        new SchemaResource(
                                GROUP,
                                "Group",
                                "A unit that stands today",
                                List.of(
                                        read("displayName", "What it is called").build(),
                                        members()))));
    }

    private static List<AttributeDefinition> asn() {
        return List.of(
                written("nip", "As userName").build(),
                written("jenisPegawai", "PNS, CPNS, PPPK, …; needed for somebody new")
                        .setRequired(true)
                        .build(),
                written("golongan", "I/a to IV/e, or I to XVII").build(),
                written("sejak", "The day from which what is written holds; absent for today")
                        .setReturned(AttributeDefinition.Returned.NEVER)
                        .build(),
                written("nomorSk", "The decree of what is written")
                        .setReturned(AttributeDefinition.Returned.NEVER)
                        .build(),
                read("status", "What his service is today").build(),
                read("unorId", "The unit of his definitive place of today").build(),
                read("jabatanKode", "The code of his position").build(),
                read("jabatan", "His position").build(),
                read("jenisJabatan", "Its kind").build(),
                read("kelasJabatan", "Its class").setType(AttributeDefinition.Type.INTEGER).build(),
                read("tmtJabatan", "Since when he holds it").build(),
                read("penugasan", "D: definitive").build());
    }

    private static AttributeDefinition active() {
        return written("active", "Whether he serves; false becomes a task of HR")
                .setType(AttributeDefinition.Type.BOOLEAN)
                .build();
    }

    private static AttributeDefinition members() {
        return new AttributeDefinition.Builder()
                .setName("members")
                .setType(AttributeDefinition.Type.COMPLEX)
                .setMultiValued(true)
                .setDescription("Who has a place in it today; not in lists")
                .setMutability(Mutability.READ_ONLY)
                .addSubAttributes(
                        read("value", "The id of a user").build(),
                        read("display", "His name").build())
                .build();
    }

    private static AttributeDefinition complex(
            String name, Mutability mutability, AttributeDefinition... parts) {
        return new AttributeDefinition.Builder()
                .setName(name)
                .setType(AttributeDefinition.Type.COMPLEX)
                .setDescription(name)
                .setMutability(mutability)
                .addSubAttributes(parts)
                .build();
    }

    private static AttributeDefinition.Builder written(String name, String description) {
        return text(name, description).setMutability(Mutability.READ_WRITE);
    }

    private static AttributeDefinition.Builder read(String name, String description) {
        return text(name, description).setMutability(Mutability.READ_ONLY);
    }

    private static AttributeDefinition.Builder text(String name, String description) {
        return new AttributeDefinition.Builder()
                .setName(name)
                .setType(AttributeDefinition.Type.STRING)
                .setDescription(description);
    }

    private static ObjectNode schema(SchemaResource schema) {
        ObjectNode json = JsonUtils.valueToNode(schema);
        json.putArray("schemas").add(SCHEMA);
        json.putObject("meta")
                .put("resourceType", "Schema")
                .put("location", ScimJson.BASE + "/Schemas/" + schema.getId());
        return json;
    }

    static List<ObjectNode> resourceTypes() {
        ObjectNode user = resourceType("User", "/Users", USER);
        ArrayNode extensions = user.putArray("schemaExtensions");
        extensions.addObject().put("schema", ENTERPRISE_USER).put("required", false);
        extensions.addObject().put("schema", ASN_USER).put("required", true);
        return List.of(user, resourceType("Group", "/Groups", GROUP));
    }

    private static ObjectNode resourceType(String name, String endpoint, String schema) {
        ObjectNode json = ScimJson.object();
        json.putArray("schemas").add(RESOURCE_TYPE);
        json.put("id", name).put("name", name).put("endpoint", endpoint).put("schema", schema);
        json.putObject("meta")
                .put("resourceType", "ResourceType")
                .put("location", ScimJson.BASE + "/ResourceTypes/" + name);
        return json;
    }

    static ObjectNode provider() {
        ObjectNode json = ScimJson.object();
        json.putArray("schemas").add(PROVIDER);
        json.putObject("patch").put("supported", true);
        json.putObject("bulk")
                .put("supported", false)
                .put("maxOperations", 0)
                .put("maxPayloadSize", 0);
        json.putObject("filter").put("supported", true).put("maxResults", MOST);
        json.putObject("changePassword").put("supported", false);
        json.putObject("sort").put("supported", false);
        json.putObject("etag").put("supported", true);
        json.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "OAuth Bearer Token")
                .put(
                        "description",
                        "A token of a client that HR has opened, by client credentials");
        json.putObject("meta")
                .put("resourceType", "ServiceProviderConfig")
                .put("location", ScimJson.BASE + "/ServiceProviderConfig");
        return json;
    }
}
