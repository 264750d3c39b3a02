package id.kinerja.integration.account.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose account is touched, and whose isn't. */
class KeycloakAccountsTest {

    private static final String USERS = "/admin/realms/kinerja/users";
    private static final String USER = USERS + "/7";

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
        keycloak.stubFor(
                post(urlPathEqualTo(USER + "/role-mappings/realm")).willReturn(noContent()));
        keycloak.stubFor(
                post(urlPathEqualTo(USERS))
                        .willReturn(created().withHeader("Location", keycloak.baseUrl() + USER)));
    }

    @Test
    void makesAnAccountThatNobodyHas() {
        thereIs("[]");

        assertThat(make()).isEqualTo(new Accounts.Made());
        keycloak.verify(1, postRequestedFor(urlPathEqualTo(USERS)));
        keycloak.verify(1, postRequestedFor(urlPathEqualTo(USER + "/role-mappings/realm")));
    }

    @Test
    void addsRolesToTheAccountOfThePersonAndLeavesThePasswordAlone() {
        thereIs(user(agency, person));

        assertThat(make()).isEqualTo(new Accounts.Made());
        keycloak.verify(1, postRequestedFor(urlPathEqualTo(USER + "/role-mappings/realm")));
        keycloak.verify(0, postRequestedFor(urlPathEqualTo(USERS)));
        keycloak.verify(0, putRequestedFor(anyUrl()));
    }

    @Test
    void leavesTheAccountOfAnotherAgencyAsItIs() {
        thereIs(user(AgencyId.next(), PersonId.next()));

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
    void saysWhatWentWrong() {
        keycloak.stubFor(get(urlPathEqualTo(USERS)).willReturn(WireMock.serverError()));

        assertThat(make()).isInstanceOf(Accounts.Failed.class);
    }

    private Accounts.Outcome make() {
        return new KeycloakAccounts(
                        new KeycloakProperties(
                                keycloak.baseUrl(), "kinerja", "service-integration", "s", "demo"))
                .make(new OpenAccount(agency, person, "a", "Contoh", List.of("PEGAWAI")));
    }

    private void thatNothingChanges() {
        keycloak.verify(0, postRequestedFor(urlPathMatching(USERS + ".*")));
        keycloak.verify(0, putRequestedFor(anyUrl()));
    }

    private void thereIs(String users) {
        keycloak.stubFor(get(urlPathEqualTo(USERS)).willReturn(okJson(users)));
    }

    private static String user(AgencyId agency, PersonId person) {
        return "[{\"id\":\"7\",\"username\":\"a\",\"attributes\":{\"agency\":[\"%s\"],\"person\":[\"%s\"]}}]"
                .formatted(agency, person);
    }
}
