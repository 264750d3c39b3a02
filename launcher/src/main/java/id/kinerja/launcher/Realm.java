package id.kinerja.launcher;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The realm of an installation: roles of the field, a client per service, who opens agencies.
 *
 * <p>Its secrets are named, not written: Keycloak takes them from its environment when it imports
 * the realm, here as in Docker and Kubernetes.
 */
final class Realm {

    static final String CLI_CLIENT = "kinerja-cli";
    static final String PLATFORM_ADMIN = "platform-admin";

    /** As the route of service-integration asks for it. */
    private static final String ATTENDANCE_QUESTIONS = "attendance-questions";

    private static final int TOKEN_SECONDS = 300;

    /** Writes the same text every time, so that it can be compared. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private Realm() {}

    static String clientOf(String service) {
        return "service-" + service;
    }

    static String secretOf(String service) {
        return "client." + service;
    }

    /** The secrets that an import must find in its environment. */
    static List<String> secrets() {
        List<String> names = new ArrayList<>(List.of(PLATFORM_ADMIN));
        Topics.SERVICES.forEach(service -> names.add(secretOf(service)));
        return names;
    }

    static String json() {
        return JSON.writeValueAsString(representation());
    }

    /** As Keycloak's RealmRepresentation has it. */
    static Map<String, Object> representation() {
        return Map.ofEntries(
                Map.entry("realm", "kinerja"),
                Map.entry("enabled", true),
                Map.entry("sslRequired", "external"),
                Map.entry("accessTokenLifespan", TOKEN_SECONDS),
                Map.entry("bruteForceProtected", true),
                Map.entry("defaultSignatureAlgorithm", "RS256"),
                Map.entry("internationalizationEnabled", true),
                Map.entry("supportedLocales", List.of("id", "en")),
                Map.entry("defaultLocale", "id"),
                Map.entry("roles", roles()),
                Map.entry("clients", clients()),
                Map.entry("users", users()),
                Map.entry(
                        "components",
                        Map.of(
                                "org.keycloak.userprofile.UserProfileProvider",
                                List.of(userProfile()))));
    }

    /** Of people for the whole realm; what services may ask of each other, at the one asked. */
    private static Map<String, Object> roles() {
        return Map.of(
                "realm",
                Arrays.stream(Role.values()).map(role -> Map.of("name", role.name())).toList(),
                "client",
                Map.of(clientOf("integration"), List.of(Map.of("name", ATTENDANCE_QUESTIONS))));
    }

    private static String placeholder(String secret) {
        return "${" + SecretNames.variable(secret) + "}";
    }

    private static List<Map<String, Object>> clients() {
        List<Map<String, Object>> clients = new ArrayList<>();
        clients.add(
                Map.of(
                        "clientId", CLI_CLIENT,
                        "publicClient", true,
                        "directAccessGrantsEnabled", true,
                        "standardFlowEnabled", false,
                        "protocolMappers", mappers()));
        Topics.SERVICES.forEach(service -> clients.add(serviceClient(service)));
        return clients;
    }

    private static Map<String, Object> serviceClient(String service) {
        return Map.of(
                "clientId", clientOf(service),
                "secret", placeholder(secretOf(service)),
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "protocolMappers", mappers());
    }

    private static List<Map<String, Object>> mappers() {
        return List.of(attribute("agency"), attribute("person"), audience());
    }

    private static Map<String, Object> attribute(String name) {
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-usermodel-attribute-mapper",
                "config",
                Map.of(
                        "user.attribute",
                        name,
                        "claim.name",
                        name,
                        "jsonType.label",
                        "String",
                        "access.token.claim",
                        "true"));
    }

    private static Map<String, Object> audience() {
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config",
                        Map.of(
                                "included.custom.audience",
                                "kinerja-api",
                                "access.token.claim",
                                "true",
                                "id.token.claim",
                                "false"));
    }

    private static List<Map<String, Object>> users() {
        Map<String, Object> platformAdmin =
                Map.of(
                        "username",
                        PLATFORM_ADMIN,
                        "enabled",
                        true,
                        "realmRoles",
                        List.of(Role.PLATFORM_ADMIN.name()),
                        "credentials",
                        List.of(Map.of("type", "password", "value", placeholder(PLATFORM_ADMIN))));
        Map<String, Object> accountKeeper =
                Map.of(
                        "username",
                        "service-account-" + clientOf("integration"),
                        "enabled",
                        true,
                        "serviceAccountClientId",
                        clientOf("integration"),
                        "clientRoles",
                        Map.of(
                                "realm-management",
                                List.of(
                                        "manage-clients",
                                        "manage-users",
                                        "view-users",
                                        "query-users",
                                        "view-realm")));
        Map<String, Object> payer =
                Map.of(
                        "username",
                        "service-account-" + clientOf("tukin"),
                        "enabled",
                        true,
                        "serviceAccountClientId",
                        clientOf("tukin"),
                        "clientRoles",
                        Map.of(clientOf("integration"), List.of(ATTENDANCE_QUESTIONS)));
        return List.of(platformAdmin, accountKeeper, payer);
    }

    /**
     * Only an administrator may set the agency and the person of an account; names and mail may be
     * missing.
     */
    private static Map<String, Object> userProfile() {
        List<String> admin = List.of("admin");
        List<String> both = List.of("admin", "user");
        List<Map<String, Object>> attributes =
                List.of(
                        profileAttribute("username", both, both),
                        profileAttribute("email", both, both),
                        profileAttribute("firstName", both, both),
                        profileAttribute("lastName", both, both),
                        profileAttribute("agency", both, admin),
                        profileAttribute("person", both, admin));
        String profile = JSON.writeValueAsString(Map.of("attributes", attributes));
        return Map.of(
                "providerId",
                "declarative-user-profile",
                "config",
                Map.of("kc.user.profile.config", List.of(profile)));
    }

    private static Map<String, Object> profileAttribute(
            String name, List<String> view, List<String> edit) {
        return Map.of("name", name, "permissions", Map.of("view", view, "edit", edit));
    }
}
