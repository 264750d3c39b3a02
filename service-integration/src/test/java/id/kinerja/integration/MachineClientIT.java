package id.kinerja.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static id.kinerja.integration.machine.client.KeycloakStub.ACCOUNT;
import static id.kinerja.integration.machine.client.KeycloakStub.CLIENT;
import static id.kinerja.integration.machine.client.KeycloakStub.REALM;
import static id.kinerja.integration.machine.client.KeycloakStub.SECRET;
import static id.kinerja.integration.machine.client.KeycloakStub.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.machine.client.KeycloakStub;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Keys of the programs of an agency, which Keycloak makes. */
@ServiceTest
class MachineClientIT {

    private static final String CLIENTS = "/v1/machine-clients";
    private static final String ONE = "190001012000012001";

    private final int port;

    @Autowired
    MachineClientIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void answer() {
        KeycloakStub.reset();
    }

    @Test
    void givesAProgramAKeyThatIsToldOnce() {
        TestAgency agency = TestAgency.open(port, "machine-key");

        Api.Answer opened = opened(agency, "epresensi");

        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.json().get("clientId").asString()).isEqualTo("machine-key.epresensi");
        assertThat(opened.json().get("secret").asString()).isEqualTo("s-one");
        SERVER.verify(
                putRequestedFor(urlPathEqualTo(ACCOUNT))
                        .withRequestBody(
                                equalToJson(
                                        "{\"attributes\":{\"agency\":[\"" + agency.id() + "\"]}}",
                                        true,
                                        true)));
        SERVER.verify(
                postRequestedFor(urlPathEqualTo(ACCOUNT + "/role-mappings/realm"))
                        .withRequestBody(equalToJson("[{\"name\":\"MACHINE\"}]", true, true)));
        Api.Answer list = agency.admin().get(CLIENTS);
        assertThat(list.json().at("/clients/0/state").asString()).isEqualTo("ACTIVE");
        assertThat(list.json().at("/clients/0/actions").size()).isEqualTo(2);
        assertThat(list.text()).doesNotContain("s-one");
        assertThat(code(opened(agency, "epresensi"))).isEqualTo("machine-client-name-taken");
    }

    @Test
    void goesOnWhereKeycloakHasLeftOff() {
        TestAgency agency = TestAgency.open(port, "machine-half");
        SERVER.stubFor(post(SECRET).willReturn(serverError()));
        Api.Answer away = opened(agency, "simpeg");
        assertThat(away.status()).isEqualTo(503);
        assertThat(code(away)).isEqualTo("identities-away");
        assertThat(agency.admin().get(CLIENTS).json().get("clients")).isEmpty();

        KeycloakStub.belongsTo(agency.id().toString());
        SERVER.stubFor(
                post(SECRET).willReturn(okJson("{\"type\":\"secret\",\"value\":\"s-two\"}")));

        assertThat(opened(agency, "simpeg").json().get("secret").asString()).isEqualTo("s-two");
        SERVER.verify(1, postRequestedFor(urlPathEqualTo(REALM + "/clients")));
    }

    @Test
    void keepsNoConnectionOfTheDatabaseWaitingForKeycloak() {
        TestAgency agency = TestAgency.open(port, "machine-slow");
        SERVER.stubFor(
                post(SECRET)
                        .willReturn(
                                okJson("{\"type\":\"secret\",\"value\":\"s-one\"}")
                                        .withFixedDelay(8_000)));
        CompletableFuture<Api.Answer> slow =
                CompletableFuture.supplyAsync(() -> opened(agency, "epresensi"));

        agency.eventually(
                "select count(*) from machine_client where client_id = 'machine-slow.epresensi' and opening_until is not null",
                "1");
        await().pollDelay(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(waitingTransactions()).isZero());
        assertThat(slow).isNotDone();
        assertThat(code(opened(agency, "epresensi"))).isEqualTo("machine-client-name-taken");
        assertThat(agency.admin().get(CLIENTS).json().get("clients")).isEmpty();

        assertThat(slow.join().status()).isEqualTo(201);
        assertThat(agency.admin().get(CLIENTS).json().get("clients")).hasSize(1);
    }

    private static int waitingTransactions() {
        return Integer.parseInt(
                TestAgency.text(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and state like 'idle in transaction%'
                          and xact_start < clock_timestamp() - interval '1 second'
                        """));
    }

    @Test
    void leavesTheClientOfAnotherAgencyAlone() {
        TestAgency agency = TestAgency.open(port, "machine-other");
        KeycloakStub.belongsTo(AgencyId.next().toString());

        assertThat(code(opened(agency, "epresensi"))).isEqualTo("machine-client-name-taken");

        SERVER.verify(0, putRequestedFor(urlPathEqualTo(ACCOUNT)));
        SERVER.verify(0, postRequestedFor(urlPathEqualTo(SECRET)));
    }

    @Test
    void suspendsAProgramAndLetsItGoOnWithAnotherSecret() {
        TestAgency agency = TestAgency.open(port, "machine-stop");
        opened(agency, "epresensi");
        KeycloakStub.belongsTo(agency.id().toString());
        String client = CLIENTS + "/machine-stop.epresensi";
        assertThat(agency.admin().post(client + "/suspension", "").status()).isEqualTo(428);

        JsonNode suspended =
                agency.admin().with("If-Match", "\"1\"").post(client + "/suspension", "").json();

        assertThat(suspended.get("state").asString()).isEqualTo("SUSPENDED");
        assertThat(suspended.get("actions").toString()).isEqualTo("[\"NEW_SECRET\",\"RESUME\"]");
        SERVER.verify(
                putRequestedFor(urlPathEqualTo(CLIENT))
                        .withRequestBody(equalToJson("{\"enabled\":false}", true, true)));
        assertThat(code(agency.admin().with("If-Match", "\"2\"").post(client + "/suspension", "")))
                .isEqualTo("machine-client-is-so-already");
        assertThat(agency.admin().post(client + "/secrets", "").json().get("secret").asString())
                .isEqualTo("s-one");
        assertThat(
                        agency.admin()
                                .with("If-Match", "\"3\"")
                                .post(client + "/resumption", "")
                                .json()
                                .get("version")
                                .asInt())
                .isEqualTo(4);
    }

    @Test
    void isForHrOfTheWholeAgency() {
        TestAgency agency = TestAgency.open(port, "machine-who");
        agency.addUnit("U1", null);
        String person = agency.addPeople("U1", ONE).getFirst();
        Api ofUnit = agency.officer(person, "U1");

        assertThat(code(ofUnit.post(CLIENTS, Map.of("name", "a-1", "purpose", "b"))))
                .isEqualTo("outside-ones-office");
        assertThat(code(ofUnit.get(CLIENTS))).isEqualTo("outside-ones-office");
        assertThat(code(agency.as(person, Role.PEGAWAI).get(CLIENTS))).isEqualTo("role-missing");
        assertThat(agency.admin().post(CLIENTS, Map.of("name", "Ä", "purpose", "b")).status())
                .isEqualTo(400);
        assertThat(code(agency.admin().post(CLIENTS + "/nobody.here/secrets", "")))
                .isEqualTo("machine-client-unknown");
    }

    private static Api.Answer opened(TestAgency agency, String name) {
        return agency.admin().post(CLIENTS, Map.of("name", name, "purpose", "Presensi kantor"));
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString("");
    }
}
