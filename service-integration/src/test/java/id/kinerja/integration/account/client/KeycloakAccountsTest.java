package id.kinerja.integration.account.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccount;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose account is touched, and whose isn't. */
class KeycloakAccountsTest {

    private static final String USERS = "/admin/realms/kinerja/users";
    private static final String USER = USERS + "/7";
    private static final String ROLES = USER + "/role-mappings/realm";

    @RegisterExtension
    final WireMockExtension keycloak =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private final AgencyId agency = AgencyId.next();
    private final PersonId person = PersonId.next();

    @BeforeEach
    void answerForARealm() {
        keycloak.stubFor(
                post(urlPathEqualTo("/realms/kinerja/protocol/openid-connect/token"))
                        .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":60}")));
        keycloak.stubFor(
                get(urlPathEqualTo("/admin/realms/kinerja/roles/PEGAWAI"))
                        .willReturn(okJson("{\"id\":\"1\",\"name\":\"PEGAWAI\"}")));
        keycloak.stubFor(any(urlPathMatching(USER + ".*")).atPriority(9).willReturn(noContent()));
        hasRoles("[]");
        keycloak.stubFor(
                post(urlPathEqualTo(USERS))
                        .willReturn(created().withHeader("Location", keycloak.baseUrl() + USER)));
    }

    @Test
    void makesAnAccountThatNobodyHas() {
        thereIs("[]");

        assertThat(make())
                .isEqualTo(
                        new Accounts.Made(
                                Set.of(Accounts.Step.CREATED, Accounts.Step.ROLES_ADDED)));
        keycloak.verify(1, postRequestedFor(urlPathEqualTo(USERS)));
        keycloak.verify(1, postRequestedFor(urlPathEqualTo(ROLES)));
    }

    @Test
    void addsRolesToTheAccountOfThePersonAndLeavesThePasswordAlone() {
        thereIs(user(agency, person, true));

        assertThat(make()).isEqualTo(new Accounts.Made(Set.of(Accounts.Step.ROLES_ADDED)));
        keycloak.verify(1, postRequestedFor(urlPathEqualTo(ROLES)));
        keycloak.verify(0, postRequestedFor(urlPathEqualTo(USERS)));
        keycloak.verify(0, putRequestedFor(anyUrl()));
    }

    @Test
    void takesRolesAwayThatEndedAndLeavesThoseOfKeycloakAlone() {
        thereIs(user(agency, person, true));
        hasRoles(
                "[{\"id\":\"1\",\"name\":\"PEGAWAI\"},{\"id\":\"2\",\"name\":\"AUDITOR\"},"
                        + "{\"id\":\"3\",\"name\":\"offline_access\"}]");

        assertThat(make()).isEqualTo(new Accounts.Made(Set.of(Accounts.Step.ROLES_REMOVED)));
        keycloak.verify(
                1,
                deleteRequestedFor(urlPathEqualTo(ROLES))
                        .withRequestBody(
                                equalToJson("[{\"id\":\"2\",\"name\":\"AUDITOR\"}]", true, true)));
        keycloak.verify(0, postRequestedFor(urlPathEqualTo(ROLES)));
    }

    @Test
    void doesNothingToAnAccountThatIsInStep() {
        thereIs(user(agency, person, true));
        hasRoles("[{\"id\":\"1\",\"name\":\"PEGAWAI\"}]");

        assertThat(make()).isEqualTo(new Accounts.Made(Set.of()));
        thatNothingChanges();
    }

    @Test
    void disablesAnAccountAndEndsItsSessions() {
        thereIs(user(agency, person, true));
        hasRoles("[{\"id\":\"1\",\"name\":\"PEGAWAI\"}]");

        assertThat(make(false)).isEqualTo(new Accounts.Made(Set.of(Accounts.Step.DISABLED)));
        keycloak.verify(
                1,
                putRequestedFor(urlPathEqualTo(USER))
                        .withRequestBody(equalToJson("{\"enabled\":false}", true, true)));
        keycloak.verify(1, postRequestedFor(urlPathEqualTo(USER + "/logout")));
    }

    @Test
    void callsSomebodyAsHeIsCalledNow() {
        thereIs(user(agency, person, true).replace("Contoh", "Contoh Lama"));
        hasRoles("[{\"id\":\"1\",\"name\":\"PEGAWAI\"}]");

        assertThat(make()).isEqualTo(new Accounts.Made(Set.of(Accounts.Step.RENAMED)));
        keycloak.verify(
                1,
                putRequestedFor(urlPathEqualTo(USER))
                        .withRequestBody(
                                equalToJson(
                                        "{\"firstName\":\"Contoh\",\"enabled\":true}",
                                        true,
                                        true)));
    }

    @Test
    void enablesTheAccountOfWhoComesBack() {
        thereIs(user(agency, person, false));
        hasRoles("[{\"id\":\"1\",\"name\":\"PEGAWAI\"}]");

        assertThat(make()).isEqualTo(new Accounts.Made(Set.of(Accounts.Step.ENABLED)));
    }

    @Test
    void leavesTheAccountOfAnotherAgencyAsItIs() {
        thereIs(user(AgencyId.next(), PersonId.next(), true));

        assertThat(make()).isEqualTo(new Accounts.NameTaken());
        thatNothingChanges();
    }

    @Test
    void leavesAnAccountAsItIsThatBelongsToNobodyHere() {
        thereIs("[{\"id\":\"7\",\"username\":\"a\"}]");

        assertThat(make()).isEqualTo(new Accounts.NameTaken());
        thatNothingChanges();
    }

    @Test
    void asksNoMoreOnceKeycloakHasFailedForFive() {
        keycloak.stubFor(get(urlPathEqualTo(USERS)).willReturn(WireMock.serverError()));
        Accounts one = accounts();
        for (int i = 0; i < 5; i++) {
            assertThat(one.areAway()).isFalse();
            one.make(account(true));
        }

        assertThat(one.areAway()).isTrue();
        assertThat(one.make(account(true))).isInstanceOf(Accounts.Failed.class);
        keycloak.verify(5, getRequestedFor(urlPathEqualTo(USERS)));
    }

    @Test
    void saysWhatWentWrong() {
        keycloak.stubFor(get(urlPathEqualTo(USERS)).willReturn(WireMock.serverError()));

        assertThat(make()).isInstanceOf(Accounts.Failed.class);
    }

    @Test
    void waitsForKeycloakNoLongerThanItIsToldTo() {
        keycloak.stubFor(
                get(urlPathEqualTo(USERS)).willReturn(okJson("[]").withFixedDelay(20_000)));

        assertThat(make()).isEqualTo(new Accounts.Failed("ProcessingException"));
    }

    private Accounts.Outcome make() {
        return make(true);
    }

    private Accounts.Outcome make(boolean enabled) {
        return accounts().make(account(enabled));
    }

    private Accounts accounts() {
        KeycloakProperties properties =
                new KeycloakProperties(
                        keycloak.baseUrl(),
                        "kinerja",
                        "service-integration",
                        "s",
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        "demo");
        KeycloakConfiguration configuration = new KeycloakConfiguration();
        return new KeycloakAccounts(
                properties, configuration.realm(configuration.keycloak(properties), properties));
    }

    private OpenAccount account(boolean enabled) {
        return new OpenAccount(agency, person, "a", "Contoh", List.of("PEGAWAI"), enabled);
    }

    private void thatNothingChanges() {
        keycloak.verify(0, postRequestedFor(urlPathMatching(USERS + ".*")));
        keycloak.verify(0, putRequestedFor(anyUrl()));
    }

    private void thereIs(String users) {
        keycloak.stubFor(get(urlPathEqualTo(USERS)).willReturn(okJson(users)));
    }

    private void hasRoles(String roles) {
        keycloak.stubFor(get(urlPathEqualTo(ROLES)).willReturn(okJson(roles)));
    }

    private static String user(AgencyId agency, PersonId person, boolean enabled) {
        return "[{\"id\":\"7\",\"username\":\"a\",\"firstName\":\"Contoh\",\"enabled\":%s,\"attributes\":{\"agency\":[\"%s\"],\"person\":[\"%s\"]}}]"
                .formatted(enabled, agency, person);
    }
}
