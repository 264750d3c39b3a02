package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode realm = JSON.readTree(Realm.json());

    @Test
    void hasTheRolesOfTheFieldAndNoOthers() {
        assertThat(realm.at("/roles/realm").valueStream().map(role -> text(role, "name")))
                .containsExactlyElementsOf(Arrays.stream(Role.values()).map(Role::name).toList());
    }

    @Test
    void givesShortLivedTokensSignedWithRs256AndSlowsDownGuessing() {
        assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(text(realm, "defaultSignatureAlgorithm")).isEqualTo("RS256");
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
    }

    @Test
    void knowsEveryServiceByASecretOfItsOwn() {
        List<String> known =
                Topics.SERVICES.stream()
                        .map(name -> text(client("service-" + name), "secret"))
                        .toList();

        assertThat(known)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        Topics.SERVICES.stream()
                                .map(
                                        name ->
                                                "${KINERJA_SECRET_CLIENT_"
                                                        + name.toUpperCase(Locale.ROOT)
                                                        + "}")
                                .toList());
    }

    @Test
    void letsOnlyTheCommandLineAskForTokensByPassword() {
        assertThat(
                        realm.get("clients")
                                .valueStream()
                                .filter(
                                        client ->
                                                client.get("directAccessGrantsEnabled").asBoolean())
                                .map(client -> text(client, "clientId")))
                .containsExactly("kinerja-cli");
    }

    @Test
    void tellsAgencyPersonAndAudienceInEveryToken() {
        assertThat(realm.get("clients").valueStream())
                .allSatisfy(
                        client ->
                                assertThat(
                                                client.get("protocolMappers")
                                                        .valueStream()
                                                        .map(mapper -> text(mapper, "name")))
                                        .containsExactly("agency", "person", "audience"));
    }

    @Test
    void letsNobodyChangeTheirOwnAgencyOrPerson() {
        JsonNode component =
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config");
        JsonNode profile = JSON.readTree(component.get("kc.user.profile.config").get(0).asString());

        assertThat(
                        profile.get("attributes")
                                .valueStream()
                                .filter(attribute -> isWall(text(attribute, "name"))))
                .hasSize(2)
                .allSatisfy(
                        attribute ->
                                assertThat(attribute.at("/permissions/edit").valueStream())
                                        .extracting(JsonNode::asString)
                                        .containsExactly("admin"));
    }

    @Test
    void letsOnlyIntegrationKeepAccounts() {
        assertThat(accountsWithRolesAt("realm-management")).containsExactly("service-integration");
    }

    @Test
    void letsOnlyTukinAskForOpenAttendanceQuestions() {
        assertThat(accountsWithRolesAt("service-integration")).containsExactly("service-tukin");
        assertThat(realm.at("/roles/client/service-integration/0/name").asString())
                .isEqualTo("attendance-questions");
    }

    private List<String> accountsWithRolesAt(String client) {
        return realm.get("users")
                .valueStream()
                .filter(user -> user.path("clientRoles").has(client))
                .map(user -> text(user, "serviceAccountClientId"))
                .toList();
    }

    @Test
    void holdsNoSecretAndNamesEveryOneThatItNeeds() {
        String text = Realm.json();

        assertThat(Realm.secrets())
                .allSatisfy(
                        name ->
                                assertThat(text)
                                        .containsOnlyOnce("${" + SecretNames.variable(name) + "}"));
        assertThat(text.split("\\$\\{", -1)).hasSize(1 + Realm.secrets().size());
    }

    private JsonNode client(String id) {
        return realm.get("clients")
                .valueStream()
                .filter(client -> text(client, "clientId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWall(String attribute) {
        return attribute.equals("agency") || attribute.equals("person");
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
