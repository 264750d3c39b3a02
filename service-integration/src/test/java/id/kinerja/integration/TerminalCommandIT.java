package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What HR orders of a terminal, which fetches it and says what became of it. */
@ServiceTest
class TerminalCommandIT {

    private static final String NIP = TerminalsOf.NIP;

    private final Api terminals;
    private final int port;

    TerminalCommandIT(@LocalServerPort int port) {
        this.port = port;
        this.terminals = Api.at("http://127.0.0.1:" + port + "/api/integration");
    }

    @Test
    void tellsATerminalWhatWasOrderedAndTakesItsAnswers() {
        TestAgency agency = agency("command-told");
        String serial = terminal(agency);
        long info = order(agency, serial, Map.of("kind", "INFO"));
        long punches =
                order(
                        agency,
                        serial,
                        Map.of("kind", "QUERY_PUNCHES", "from", "2026-06-01", "to", "2026-06-02"));
        long user = order(agency, serial, Map.of("kind", "SET_USER"));
        assertThat(order(agency, serial, Map.of("kind", "INFO"))).isEqualTo(info);

        assertThat(ask(serial))
                .isEqualTo(
                        """
                        C:%d:INFO
                        C:%d:DATA QUERY ATTLOG StartTime=2026-06-01 00:00:00\tEndTime=2026-06-02 23:59:59
                        C:%d:DATA UPDATE USERINFO PIN=7\tName=Contoh 0012001\tPri=0
                        """
                                .formatted(info, punches, user));
        assertThat(ask(serial)).isEqualTo("OK");

        answer(
                serial,
                "ID=%d&Return=0&CMD=INFO\nFWVersion=Ver 1.1\nPasswd=12\nID=%d&Return=-1002&CMD=DATA\n"
                        .formatted(info, user));

        assertThat(listed(agency, serial))
                .containsExactly(
                        user + " SET_USER FAILED NOT_UNDERSTOOD -1002",
                        punches + " QUERY_PUNCHES SENT null null",
                        info + " INFO DONE TAKEN 0");
        assertThat(
                        TestAgency.text(
                                "select convert_from(body, 'UTF8') from raw_upload where kind = 'DEVICECMD' and serial_number = '"
                                        + serial
                                        + "'"))
                .contains("FWVersion=Ver 1.1\nPasswd=\n");
        assertThat(
                        TestAgency.text(
                                "select string_agg(detail ->> 'kind', ' ' order by detail ->> 'kind') from platform.audit_entry where act = 'TERMINAL_COMMAND_ORDERED' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("INFO INFO QUERY_PUNCHES SET_USER");
    }

    @Test
    void tellsAgainWhatIsNotAnsweredAndGivesUpInTheEnd() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = terminal(agency);
        long check = order(agency, serial, Map.of("kind", "CHECK"));

        for (int times = 0; times < 5; times++) {
            assertThat(ask(serial)).isEqualTo("C:" + check + ":CHECK\n");
            assertThat(ask(serial)).isEqualTo("OK");
            passMinutes(serial);
        }
        assertThat(ask(serial)).isEqualTo("OK");

        assertThat(listed(agency, serial)).containsExactly(check + " CHECK EXPIRED null null");
        answer(serial, "ID=" + check + "&Return=0&CMD=CHECK");
        assertThat(listed(agency, serial)).containsExactly(check + " CHECK DONE TAKEN 0");
    }

    @Test
    void believesNoAnswerToWhatWasNotTold() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = terminal(agency);
        long info = order(agency, serial, Map.of("kind", "INFO"));
        TestAgency other = agency("command-liar");
        String liar = terminal(other);

        answer(serial, "ID=" + info + "&Return=0&CMD=INFO");
        ask(serial);
        answer(liar, "ID=" + info + "&Return=0&CMD=INFO");

        assertThat(listed(agency, serial)).containsExactly(info + " INFO SENT null null");
        assertThat(ask("TSTNOBODYS1")).isEqualTo("OK");
    }

    @Test
    void namesTheRightsOfAUserAsTheTerminalDoes() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = terminal(agency);
        String path = "/v1/terminals/" + serial + "/command-profile";

        var set =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .put(path, Map.of("privilegeKey", "PRIVILEGE"));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.json().get("privilegeKey").asString()).isEqualTo("PRIVILEGE");
        order(agency, serial, Map.of("kind", "SET_USER", "pins", List.of("7")));

        assertThat(ask(serial)).endsWith("PIN=7\tName=Contoh 0012001\tPrivilege=0\n");
    }

    @Test
    void refusesWhatATerminalCanNotBeTold() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = terminal(agency);
        Api employee = agency.as(agency.person(NIP), Role.PEGAWAI);
        String cloud = TerminalsOf.fingerspot(agency, agency.person(NIP));

        assertThat(refused(agency.admin(), serial, Map.of("kind", "SHELL")))
                .isEqualTo("400 body-not-understood field-not-understood");
        assertThat(refused(agency.admin(), serial, Map.of("kind", "QUERY_PUNCHES")))
                .isEqualTo("422 command-invalid days-missing");
        assertThat(
                        refused(
                                agency.admin(),
                                serial,
                                Map.of(
                                        "kind",
                                        "QUERY_PUNCHES",
                                        "from",
                                        "2026-01-01",
                                        "to",
                                        "2026-06-02")))
                .isEqualTo("422 command-invalid too-many-days");
        assertThat(
                        refused(
                                agency.admin(),
                                serial,
                                Map.of("kind", "SET_USER", "pins", List.of("7", "8"))))
                .isEqualTo("422 command-invalid pin-not-enrolled");
        assertThat(refused(agency.admin(), cloud, Map.of("kind", "INFO")))
                .isEqualTo("409 terminal-takes-no-commands");
        assertThat(refused(employee, serial, Map.of("kind", "INFO"))).isEqualTo("403 role-missing");

        order(agency, serial, Map.of("kind", "SET_USER"));
        agency.admin()
                .with("If-Match", "\"1\"")
                .post("/v1/terminals/" + serial + "/suspension", Map.of("reason", "Uji"));
        assertThat(refused(agency.admin(), serial, Map.of("kind", "INFO")))
                .isEqualTo("409 terminal-suspended");
        // Names are told to nothing that isn't trusted.
        assertThat(ask(serial)).isEqualTo("OK");
    }

    private String ask(String serial) {
        return terminals.get("/iclock/getrequest?SN=" + serial).text();
    }

    private void answer(String serial, String body) {
        var answer = terminals.send("POST", "/iclock/devicecmd?SN=" + serial, body, "text/plain");
        assertThat(answer.text()).isEqualTo("OK");
    }

    private static long order(TestAgency agency, String serial, Map<String, Object> wish) {
        var answer = agency.admin().post("/v1/terminals/" + serial + "/commands", wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().at("/ids/0").asLong();
    }

    private static List<String> listed(TestAgency agency, String serial) {
        return agency.admin()
                .get("/v1/terminals/" + serial + "/commands")
                .json()
                .get("items")
                .valueStream()
                .map(TerminalCommandIT::told)
                .toList();
    }

    private static String told(JsonNode one) {
        return String.join(
                " ",
                one.get("id").asString(),
                one.get("kind").asString(),
                one.get("state").asString(),
                one.path("result").asString("null"),
                one.path("returnCode").asString("null"));
    }

    private static String refused(Api who, String serial, Map<String, Object> wish) {
        var answer = who.post("/v1/terminals/" + serial + "/commands", wish);
        JsonNode finding = answer.json().at("/errors/0/code");
        return answer.status()
                + " "
                + answer.json().get("code").asString()
                + (finding.isMissingNode() ? "" : " " + finding.asString());
    }

    private static void passMinutes(String serial) {
        TestAgency.text(
                "update terminal_command set sent_at = sent_at - interval '6 minutes' where serial_number = '"
                        + serial
                        + "' returning 1");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP);
        return agency;
    }

    private static String terminal(TestAgency agency) {
        return TerminalsOf.adms(agency, agency.person(NIP));
    }
}
