package id.kinerja.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static id.kinerja.integration.siasn.client.SiasnStub.RESOURCES;
import static id.kinerja.integration.siasn.client.SiasnStub.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.siasn.app.AskSiasn;
import id.kinerja.integration.siasn.app.WarnOfSsoToken;
import id.kinerja.integration.siasn.client.SiasnStub;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An agency and SIASN: connected, asked, compared. */
@ServiceTest
class SiasnIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String THREE = "190001012000012003";
    private static final String NEW = "190001012000012099";

    private static final Map<String, Object> LOGGING_IN =
            Map.of(
                    "consumerKey", "key-of-a-test",
                    "consumerSecret", "secret-of-a-test",
                    "ssoClientId", "client",
                    "username", "operator-of-a-test",
                    "password", "password-of-a-test");

    private final int port;
    private final AskSiasn askSiasn;
    private final WarnOfSsoToken warnOfSsoToken;

    @Autowired
    SiasnIT(@LocalServerPort int port, AskSiasn askSiasn, WarnOfSsoToken warnOfSsoToken) {
        this.port = port;
        this.askSiasn = askSiasn;
        this.warnOfSsoToken = warnOfSsoToken;
    }

    @BeforeEach
    void answer() {
        SiasnStub.reset();
        SiasnStub.knows(ONE, person(ONE, "CONTOH 0012001", "U1", "III/c"));
        SiasnStub.knows(TWO, person(TWO, "ORANG\\u0000LAIN\\ud800", "U1", "IV/a"));
        SiasnStub.knows(NEW, person(NEW, "PEGAWAI BARU", "U1", "III/a"));
        SERVER.stubFor(get(RESOURCES + "/pns/data-utama/" + THREE).willReturn(SiasnStub.missing()));
    }

    @Test
    void showsNoSecretOfAConnection() {
        TestAgency agency = agency("siasn-connect");
        Api admin = agency.admin();
        assertThat(code(admin.get("/v1/siasn/connection"))).isEqualTo("siasn-not-connected");
        assertThat(code(admin.post("/v1/siasn/pulls", Map.of()))).isEqualTo("siasn-not-connected");
        assertThat(code(admin.put("/v1/siasn/sso-token", Map.of("token", jwt(3600)))))
                .isEqualTo("siasn-not-connected");

        Api.Answer connected = admin.put("/v1/siasn/connection", LOGGING_IN);

        assertThat(connected.status()).as(connected.text()).isEqualTo(200);
        Api.Answer shown = admin.get("/v1/siasn/connection");
        assertThat(shown.json().get("login").asString()).isEqualTo("PASSWORD");
        assertThat(connected.text() + shown.text()).doesNotContain("of-a-test");
        assertThat(
                        TestAgency.text(
                                "select encode(sealed, 'escape') from siasn_connection where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .doesNotContain("of-a-test");
        assertThat(
                        code(
                                agency.officer(agency.person(ONE), "U1")
                                        .put("/v1/siasn/connection", LOGGING_IN)))
                .isEqualTo("outside-ones-office");
        assertThat(
                        code(
                                admin.put(
                                        "/v1/siasn/connection",
                                        Map.of(
                                                "consumerKey", "a",
                                                "consumerSecret", "b",
                                                "ssoClientId", "c",
                                                "username", "d"))))
                .isEqualTo("siasn-connection-invalid");
    }

    @Test
    void asksForTheNextTokenBeforeTheOneThatWasGivenEnds() {
        TestAgency agency = agency("siasn-token");
        Api admin = agency.admin();
        admin.put(
                "/v1/siasn/connection",
                Map.of("consumerKey", "a", "consumerSecret", "b", "ssoClientId", "c"));
        assertThat(code(admin.put("/v1/siasn/sso-token", Map.of("token", "abc"))))
                .isEqualTo("siasn-token-invalid");
        assertThat(code(admin.put("/v1/siasn/sso-token", Map.of("token", jwt(5)))))
                .isEqualTo("siasn-token-invalid");

        assertThat(admin.put("/v1/siasn/sso-token", Map.of("token", jwt(600))).status())
                .isEqualTo(204);
        warn(agency);
        assertThat(openTasks(agency)).isEqualTo("1");
        admin.put("/v1/siasn/connection", LOGGING_IN);
        assertThat(openTasks(agency)).isEqualTo("0");
        admin.put(
                "/v1/siasn/connection",
                Map.of("consumerKey", "a", "consumerSecret", "b", "ssoClientId", "c"));
        warn(agency);
        assertThat(openTasks(agency)).isEqualTo("1");
        assertThat(admin.put("/v1/siasn/sso-token", Map.of("token", jwt(36_000))).status())
                .isEqualTo(204);
        warn(agency);

        assertThat(openTasks(agency)).isEqualTo("0");
        assertThat(admin.get("/v1/siasn/connection").json().has("tokenExpiresAt")).isTrue();
    }

    @Test
    void listsInWhatSiasnAndTheRegisterDiffer() {
        TestAgency agency = connected("siasn-differ");
        Api admin = agency.admin();
        agency.addUnit("U2", null);

        JsonNode pull = pulled(admin, Map.of());

        assertThat(pull.get("state").asString()).isEqualTo("DONE");
        assertThat(counts(pull)).isEqualTo("3 asked, 2 found, 1 missing, 0 failed");
        pulled(admin, Map.of("numbers", List.of(NEW, ONE)));
        JsonNode items = admin.get("/v1/siasn/differences").json().get("items");
        assertThat(causes(items, agency.person(TWO))).containsExactly("NAME", "GOLONGAN");
        assertThat(causes(items, agency.person(THREE))).containsExactly("UNKNOWN_THERE");
        assertThat(items).hasSize(3);
        assertThat(items.get(2).get("nip").asString()).isEqualTo(NEW);
        assertThat(items.get(2).at("/differences/0/cause").asString()).isEqualTo("UNKNOWN_HERE");
        assertThat(byPagesOfOne(admin)).hasSize(3);
        assertThat(admin.get("/v1/siasn/differences?unit=" + agency.unit("U2")).json().get("items"))
                .isEmpty();
        Api officer = agency.officer(agency.person(ONE), "U1");
        assertThat(officer.get("/v1/siasn/differences").json().get("items")).hasSize(2);
        assertThat(code(officer.get("/v1/siasn/differences?unit=" + agency.unit("U2"))))
                .isEqualTo("unit-unknown");
        assertThat(code(officer.post("/v1/siasn/pulls", Map.of("numbers", List.of(NEW)))))
                .isEqualTo("outside-ones-office");
        assertThat(
                        code(
                                officer.post(
                                        "/v1/siasn/pulls",
                                        Map.of("people", List.of(agency.adminId())))))
                .isEqualTo("siasn-pull-invalid");
        assertThat(
                        TestAgency.text(
                                "select name from person where nip = '"
                                        + TWO
                                        + "' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("Contoh 0012002");
    }

    @Test
    void keepsWhatItKnewAndSaysThatItIsStaleWhileSiasnIsDown() {
        TestAgency agency = connected("siasn-stale");
        Api admin = agency.admin();
        String path = "/v1/siasn/people/" + agency.person(ONE);
        Map<String, Object> one = Map.of("people", List.of(agency.person(ONE)));
        assertThat(code(admin.get(path))).isEqualTo("siasn-never-asked");
        pulled(admin, one);
        SERVER.stubFor(
                get(urlPathMatching(RESOURCES + "/.*")).willReturn(aResponse().withBody("<html>")));

        Api.Answer asked = admin.post("/v1/siasn/pulls", one);

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () -> assertThat(admin.get(path).json().get("stale").asBoolean()).isTrue());
        JsonNode answer = admin.get(path).json();
        assertThat(answer.get("fault").asString()).isEqualTo("UNREADABLE");
        assertThat(answer.get("name").asString()).isEqualTo("CONTOH 0012001");
        assertThat(agency.as(agency.person(ONE), Role.PEGAWAI).get(path).status()).isEqualTo(200);
        assertThat(code(agency.as(agency.person(TWO), Role.PEGAWAI).get(path)))
                .isEqualTo("person-unknown");
        String pull = "/v1/siasn/pulls/" + asked.json().get("id").asString();
        assertThat(admin.get(pull).json().get("state").asString()).isEqualTo("RUNNING");
        assertThat(admin.post(pull + "/cancellation", "").json().get("state").asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void hasThemWaitAndAsksForNobodyBesideWhereSiasnLetsNobodyIn() {
        TestAgency agency = connected("siasn-refused");
        SERVER.stubFor(
                get(urlPathMatching(RESOURCES + "/.*")).willReturn(aResponse().withStatus(403)));

        Api admin = agency.admin();
        String pull =
                "/v1/siasn/pulls/"
                        + admin.post("/v1/siasn/pulls", Map.of()).json().get("id").asString();

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(admin.get(pull).json().path("fault").asString(""))
                                        .isEqualTo("REFUSED"));
        assertThat(admin.get(pull).json().get("state").asString()).isEqualTo("RUNNING");
        assertThat(counts(admin.get(pull).json()))
                .isEqualTo("3 asked, 0 found, 0 missing, 0 failed");
        assertThat(code(admin.post("/v1/siasn/pulls", Map.of()))).isEqualTo("siasn-pull-running");
        agency.setClock("2026-06-03T02:10:00");
        askAtNight(agency);
        assertThat(admin.get("/v1/siasn/pulls").json().get("items")).hasSize(1);
    }

    @Test
    void asksForEverybodyOnceANight() {
        TestAgency agency = connected("siasn-night");
        askAtNight(agency);
        agency.setClock("2026-06-03T02:10:00");

        askAtNight(agency);
        askAtNight(agency);

        Api admin = agency.admin();
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                admin.get("/v1/siasn/pulls")
                                                        .json()
                                                        .at("/items/0/state")
                                                        .asString())
                                        .isEqualTo("DONE"));
        JsonNode pulls = admin.get("/v1/siasn/pulls").json().get("items");
        assertThat(pulls).hasSize(1);
        assertThat(pulls.get(0).get("scope").asString()).isEqualTo("NIGHTLY");
    }

    @Test
    void listsInWhichUnitsSiasnAndTheRegisterDifferAndKeepsTheListWhileItIsDown() {
        TestAgency agency = connected("siasn-units");
        agency.addUnit("U2", null);
        agency.addUnit("U3", null);
        Api admin = agency.admin();
        String path = "/v1/siasn/unit-differences";
        assertThat(code(admin.get(path))).isEqualTo("siasn-never-asked");
        String units = RESOURCES + "/referensi/ref-unor";
        SERVER.stubFor(
                get(units)
                        .willReturn(
                                okJson(
                                        SiasnStub.found(
                                                """
                                                [{"Id":"U1","InstansiId":"i","DiatasanId":null,"NamaUnor":"Nama Lain"},
                                                 {"Id":"0b","InstansiId":"i","DiatasanId":"U1","NamaUnor":"UNIT U2"},
                                                 {"Id":"0c","InstansiId":"i","DiatasanId":"U1","NamaUnor":"Unit Baru"},
                                                 {"NamaUnor":"Tanpa Id"}]
                                                """))));
        Map<String, Object> one = Map.of("people", List.of(agency.person(ONE)));
        pulled(admin, one);
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(admin.get(path).json().path("items")).hasSize(3));
        assertThat(
                        admin.get(path)
                                .json()
                                .get("items")
                                .valueStream()
                                .map(
                                        item ->
                                                item.get("cause").asString()
                                                        + " "
                                                        + item.path("ours").asString("")
                                                        + " "
                                                        + item.path("theirs").asString("")))
                .containsExactly(
                        "OTHER_NAME Unit U1 Nama Lain",
                        "UNKNOWN_THERE Unit U3 ",
                        "UNKNOWN_HERE  Unit Baru");
        JsonNode page = admin.get(path + "?limit=2").json();
        assertThat(page.get("items")).hasSize(2);
        assertThat(
                        admin.get(path + "?limit=2&cursor=" + page.get("next").asString())
                                .json()
                                .get("items"))
                .hasSize(1);

        SERVER.stubFor(get(units).willReturn(SiasnStub.missing()));
        TestAgency.text(
                "update siasn_unit_answer set tried_at = tried_at - interval '1 hour' where agency_id = '"
                        + agency.id()
                        + "' returning 1");
        pulled(admin, one);
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () -> assertThat(admin.get(path).json().get("stale").asBoolean()).isTrue());
        assertThat(admin.get(path).json().get("fault").asString()).isEqualTo("UNREADABLE");
        assertThat(admin.get(path).json().get("items")).hasSize(3);
        assertThat(code(agency.officer(agency.person(ONE), "U1").get(path)))
                .isEqualTo("outside-ones-office");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, TWO, THREE);
        return agency;
    }

    private TestAgency connected(String code) {
        TestAgency agency = agency(code);
        assertThat(agency.admin().put("/v1/siasn/connection", LOGGING_IN).status()).isEqualTo(200);
        return agency;
    }

    private void askAtNight(TestAgency agency) {
        AgencyScope.run(agency.id(), () -> askSiasn.askAtNight(agency.id()));
    }

    private void warn(TestAgency agency) {
        AgencyScope.run(agency.id(), () -> warnOfSsoToken.warn(agency.id()));
    }

    private static JsonNode pulled(Api who, Map<String, Object> request) {
        Api.Answer asked = who.post("/v1/siasn/pulls", request);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String path = "/v1/siasn/pulls/" + asked.json().get("id").asString();
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(who.get(path).json().get("state").asString())
                                        .isEqualTo("DONE"));
        return who.get(path).json();
    }

    private static List<JsonNode> byPagesOfOne(Api who) {
        List<JsonNode> all = new java.util.ArrayList<>();
        String next = "";
        do {
            JsonNode page = who.get("/v1/siasn/differences?limit=1" + next).json();
            page.get("items").forEach(all::add);
            next = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        } while (next != null);
        return all;
    }

    private static String person(String nip, String name, String unit, String golongan) {
        return """
               {"id":"siasn-%s","nipBaru":"%s","nama":"%s","unorId":"%s","kedudukanPnsId":"01","golRuangAkhir":"%s",
                "kelas_jabatan":"8","jabatanNama":"J1"}
               """
                .formatted(nip, nip, name, unit, golongan);
    }

    private static List<String> causes(JsonNode items, String person) {
        return items.valueStream()
                .filter(item -> item.path("personId").asString("").equals(person))
                .flatMap(item -> item.get("differences").valueStream())
                .map(difference -> difference.get("cause").asString())
                .toList();
    }

    private static String counts(JsonNode pull) {
        return "%d asked, %d found, %d missing, %d failed"
                .formatted(
                        pull.get("people").asInt(),
                        pull.get("found").asInt(),
                        pull.get("missing").asInt(),
                        pull.get("failed").asInt());
    }

    private static String openTasks(TestAgency agency) {
        return TestAgency.text(
                "select count(*) from platform.task where open and kind = 'SIASN_TOKEN_ENDS' and agency_id = '"
                        + agency.id()
                        + "'");
    }

    private static String jwt(long seconds) {
        String payload = "{\"exp\":" + Instant.now().plusSeconds(seconds).getEpochSecond() + "}";
        return "e30."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
