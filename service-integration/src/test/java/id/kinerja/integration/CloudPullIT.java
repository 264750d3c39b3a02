package id.kinerja.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import id.kinerja.integration.terminal.app.OrderNightlyPulls;
import id.kinerja.integration.terminal.client.FingerspotStub;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is asked of Fingerspot's cloud, beside what it sends by itself. */
@ServiceTest
class CloudPullIT {

    private static final String NIP = TerminalsOf.NIP;
    private static final String TOKEN = "token-of-a-test";
    private static final String NOTHING = "{\"success\":true,\"data\":[]}";

    private final int port;
    private final OrderNightlyPulls orderNightlyPulls;

    @Autowired
    CloudPullIT(@LocalServerPort int port, OrderNightlyPulls orderNightlyPulls) {
        this.port = port;
        this.orderNightlyPulls = orderNightlyPulls;
    }

    @Test
    void pullsTwoDaysAtATimeAndAddsNothingToWhatTheWebhookBrought() {
        TestAgency agency = TerminalsOf.agency(port);
        String device = device(agency);
        webhook(agency, device, "2026-05-04 07:45:10", 0);
        webhook(agency, device, "2026-05-05 07:20", 0);
        answers(
                device,
                "2026-05-04",
                okJson(
                        """
                        {"success":true,"data":[
                         {"pin":"7","scan_date":"2026-05-04 07:45","verify":4,"status_scan":0},
                         {"pin":"7","scan_date":"2026-05-04 16:02:33","verify":4,"status_scan":1},
                         {"pin":"7","scan_date":"2026-05-05 07:20:44","verify":4,"status_scan":0}]}
                        """));
        answers(
                device,
                "2026-05-06",
                okJson(
                        "{\"status\":true,\"data\":[{\"pin\":\"9\",\"scan\":\"2026-05-06 07:00:00\",\"status_scan\":0}]}"));

        var ordered = order(agency, device, "2026-05-04", "2026-05-06");
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(202);

        agency.eventually(state(device), "DONE 4 1 1 2");
        assertThat(
                        TestAgency.text(
                                "select string_agg(device_time::text, ', ' order by device_time) from punch where serial_number = '"
                                        + device
                                        + "'"))
                .isEqualTo("2026-05-04 07:45:10, 2026-05-04 16:02:33, 2026-05-05 07:20:00");
        order(agency, device, "2026-05-04", "2026-05-06");
        agency.eventually(
                "select string_agg(state || ' ' || punches || ' ' || repeated, ', ' order by pull_id) from cloud_pull where serial_number = '"
                        + device
                        + "'",
                "DONE 1 2, DONE 0 4");
    }

    @Test
    void asksEachNightForWhatNoNightHasHad() {
        TestAgency agency = agency("pull-night");
        String device = device(agency);
        answers(device, "2026-05-31", okJson(NOTHING));
        for (int times = 0; times < 2; times++) {
            AgencyScope.run(agency.id(), () -> orderNightlyPulls.order(agency.id()));
        }
        agency.eventually(days(device), "2026-05-31 2026-06-01 DONE");

        agency.setClock("2026-06-05T01:00:00");
        answers(device, "2026-06-02", okJson(NOTHING));
        answers(device, "2026-06-04", okJson(NOTHING));
        AgencyScope.run(agency.id(), () -> orderNightlyPulls.order(agency.id()));

        agency.eventually(days(device), "2026-05-31 2026-06-01 DONE, 2026-06-02 2026-06-04 DONE");
    }

    @Test
    void showsWhyNothingCameAndHoldsUpNobody() {
        TestAgency agency = TerminalsOf.agency(port);
        String broken = device(agency);
        answers(broken, "2026-05-04", aResponse().withBody("<html>Gangguan</html>"));
        order(agency, broken, "2026-05-04", "2026-05-04");
        agency.eventually(fault(broken), "WAITING ANSWER_NOT_UNDERSTOOD 1");
        webhook(agency, broken, "2026-05-04 07:45:10", 0);

        String refused = device(agency);
        answers(refused, "2026-05-04", unauthorized());
        order(agency, refused, "2026-05-04", "2026-05-04");
        agency.eventually(fault(refused), "FAILED TOKEN_REFUSED 1");

        JsonNode shown = shown(agency, broken);
        assertThat(shown.get("state").asString()).isEqualTo("WAITING");
        assertThat(shown.get("fault").asString()).isEqualTo("ANSWER_NOT_UNDERSTOOD");
        assertThat(shown(agency, refused).get("endedAt").isNull()).isFalse();

        // Asked for once more it doesn't wait for its turn.
        answers(broken, "2026-05-04", okJson(NOTHING));
        order(agency, broken, "2026-05-04", "2026-05-04");
        agency.eventually(fault(broken), "DONE null 0");
    }

    @Test
    void keepsTheTokenSealedAndRefusesWhatCanNotBeAsked() {
        TestAgency agency = TerminalsOf.agency(port);
        String device = TerminalsOf.fingerspot(agency, agency.person(NIP));
        Api admin = agency.admin();
        String path = "/v1/terminals/" + device;
        String terminal = TerminalsOf.adms(agency, agency.person(NIP));

        assertThat(code(order(agency, device, "2026-05-04", "2026-05-04")))
                .isEqualTo("409 cloud-token-missing");
        assertThat(admin.get(path).json().get("actions").toString())
                .contains("SET_CLOUD_TOKEN")
                .doesNotContain("PULL");
        assertThat(admin.put(path + "/cloud-token", Map.of("token", TOKEN)).status())
                .isEqualTo(204);
        assertThat(admin.get(path).json().get("actions").toString()).contains("\"PULL\"");
        assertThat(
                        TestAgency.text(
                                "select encode(sealed_token, 'escape') like '%"
                                        + TOKEN
                                        + "%' from terminal where serial_number = '"
                                        + device
                                        + "'"))
                .isEqualTo("f");
        assertThat(code(order(agency, device, "2026-06-01", "2026-06-09")))
                .isEqualTo("422 pull-invalid");
        assertThat(code(order(agency, terminal, "2026-05-04", "2026-05-04")))
                .isEqualTo("409 terminal-has-no-cloud");
        Api employee = agency.as(agency.person(NIP), Role.PEGAWAI);
        assertThat(employee.put(path + "/cloud-token", Map.of("token", TOKEN)).status())
                .isEqualTo(403);
    }

    private static String device(TestAgency agency) {
        String device = TerminalsOf.fingerspot(agency, agency.person(NIP));
        var kept =
                agency.admin()
                        .put("/v1/terminals/" + device + "/cloud-token", Map.of("token", TOKEN));
        assertThat(kept.status()).as(kept.text()).isEqualTo(204);
        return device;
    }

    private void webhook(TestAgency agency, String device, String time, int status) {
        TerminalsOf.scan(port, TerminalsOf.webhook(agency, device), device, time, status);
    }

    private static Api.Answer order(TestAgency agency, String device, String from, String to) {
        return agency.admin()
                .post("/v1/terminals/" + device + "/pulls", Map.of("from", from, "to", to));
    }

    private static void answers(String device, String from, ResponseDefinitionBuilder answer) {
        FingerspotStub.SERVER.stubFor(
                post("/api/get_attlog")
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                        .withRequestBody(matchingJsonPath("$.cloud_id", equalTo(device)))
                        .withRequestBody(matchingJsonPath("$.start_date", equalTo(from)))
                        .willReturn(answer));
    }

    private static JsonNode shown(TestAgency agency, String device) {
        return agency.admin().get("/v1/terminals/" + device + "/pulls").json().at("/items/0");
    }

    private static String state(String device) {
        return "select state || ' ' || lines || ' ' || punches || ' ' || put_aside || ' ' || repeated from cloud_pull where serial_number = '"
                + device
                + "'";
    }

    private static String fault(String device) {
        return "select state || ' ' || coalesce(fault, 'null') || ' ' || tries from cloud_pull where serial_number = '"
                + device
                + "'";
    }

    private static String days(String device) {
        return "select string_agg(first_day || ' ' || last_day || ' ' || state, ', ' order by first_day) from cloud_pull where serial_number = '"
                + device
                + "'";
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().get("code").asString();
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP);
        return agency;
    }
}
