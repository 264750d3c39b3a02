package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What comes under the name of a terminal, and from none of its networks. */
@ServiceTest
class TerminalNetworkIT {

    private static final String OWN = "10.20.3.4";
    private static final String ELSEWHERE = "203.0.113.7";
    private static final List<String> NETWORKS = List.of("10.20.0.0/16", "2001:db8::/32");
    private static final String PUNCH = "7\t2026-05-04 07:45:10\t0\t15";
    private static final String STRANGERS = "8\t2026-05-04 07:46:00\t0\t15";

    private final int port;

    TerminalNetworkIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void keepsWhatComesFromElsewhereAndLetsItWait() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);

        push(ELSEWHERE, serial, PUNCH);
        push(ELSEWHERE, serial, PUNCH);

        assertThat(waiting(agency, serial)).containsExactly("FOREIGN_NETWORK 7 " + ELSEWHERE);
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where source = '203.0.113.7' and serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("2");
        assertThat(punches(serial)).isEqualTo("0");
        assertThat(from(OWN).get("/iclock/cdata?SN=" + serial).text())
                .contains("\nATTLOGStamp=0\n");
        assertThat(state(agency, serial).get("lastSeen").isNull()).isTrue();
        assertThat(state(agency, serial).at("/waiting/FOREIGN_NETWORK").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, "2001:db8::7"})
    void takesWhatComesFromItsOwnNetworksWhateverWasSaidElsewhere(String own) {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        push(ELSEWHERE, serial, PUNCH, STRANGERS);
        dismiss(agency, serial);

        push(own, serial, PUNCH, STRANGERS);

        assertThat(punches(serial)).isEqualTo("1");
        assertThat(waiting(agency, serial)).containsExactly("PERSON_UNMAPPED 8 " + own);
        assertThat(state(agency, serial).get("online").asBoolean()).isTrue();
    }

    @Test
    void takesWhatWaitedOnceItsNetworkIsOneOfTheTerminals() {
        TestAgency agency = TestAgency.open(port, "network-added");
        agency.addUnit("U1", null);
        agency.addPeople("U1", TerminalsOf.NIP);
        String serial = limited(agency);
        push(ELSEWHERE, serial, PUNCH, STRANGERS);
        push("198.51.100.1", serial, STRANGERS);
        assertThat(work(agency, "LINES_PUT_ASIDE")).isEqualTo(3);

        Api.Answer set = networks(agency, serial, "\"1\"", List.of(ELSEWHERE, "2001:db8::/32"));

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.headers().get("etag")).isEqualTo("\"2\"");
        assertThat(set.json().get("networks").toString())
                .isEqualTo("[\"203.0.113.7/32\",\"2001:db8::/32\"]");
        agency.eventually(
                "select status || ' ' || late_minutes from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(TerminalsOf.NIP)
                        + "'",
                "PRESENT 15");
        assertThat(waiting(agency, serial))
                .containsExactlyInAnyOrder(
                        "PERSON_UNMAPPED 8 " + ELSEWHERE, "FOREIGN_NETWORK 8 198.51.100.1");
        assertThat(
                        TestAgency.text(
                                "select detail from platform.audit_entry where act = 'TERMINAL_NETWORKS_SET' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("{\"revision\":2,\"networks\":2,\"settled\":1}");

        assertThat(networks(agency, serial, "\"2\"", List.of()).status()).isEqualTo(200);
        push(ELSEWHERE, serial, "7\t2026-05-04 16:02:00\t1\t15");

        assertThat(punches(serial)).isEqualTo("2");
        assertThat(waiting(agency, serial))
                .containsExactlyInAnyOrder("PERSON_UNMAPPED 8 " + ELSEWHERE);
    }

    @Test
    void takesAgainWhatWasDismissedBeforeItsNetworkWasKnown() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        push(ELSEWHERE, serial, PUNCH);
        List<String> dismissed = dismiss(agency, serial);
        networks(agency, serial, "\"1\"", List.of(ELSEWHERE));
        assertThat(punches(serial)).isEqualTo("0");
        String route = "/v1/terminals/" + serial;

        agency.admin().post(route + "/quarantine-restorations", Map.of("lines", dismissed));
        var taken = agency.admin().post(route + "/quarantine-retaking", Map.of());

        assertThat(taken.text()).isEqualTo("{\"settled\":1,\"waiting\":0}");
        assertThat(punches(serial)).isEqualTo("1");
        assertThat(waiting(agency, serial)).isEmpty();
    }

    @Test
    void letsLinesFromElsewhereWaitThoughTheyAreTakenAgain() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        push(ELSEWHERE, serial, PUNCH);

        var taken =
                agency.admin().post("/v1/terminals/" + serial + "/quarantine-retaking", Map.of());

        assertThat(taken.text()).isEqualTo("{\"settled\":0,\"waiting\":1}");
        assertThat(waiting(agency, serial)).containsExactly("FOREIGN_NETWORK 7 " + ELSEWHERE);
    }

    @Test
    void tellsNobodyElsewhereWhatWasOrderedAndBelievesNoAnswerFromThere() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        var ordered =
                agency.admin()
                        .post("/v1/terminals/" + serial + "/commands", Map.of("kind", "SET_USER"));
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        String ask = "/iclock/getrequest?SN=" + serial;

        assertThat(from(ELSEWHERE).get(ask).text()).isEqualTo("OK");
        String told = from(OWN).get(ask).text();
        assertThat(told).contains("USERINFO PIN=7");
        String id = told.replaceFirst("(?s)C:([0-9]+):.*", "$1");
        String done = "ID=" + id + "&Return=0&CMD=DATA";
        String answers = "/iclock/devicecmd?SN=" + serial;

        from(ELSEWHERE).send("POST", answers, done, "text/plain");
        assertThat(command(agency, serial)).isEqualTo("SENT");
        from(OWN).send("POST", answers, done, "text/plain");
        assertThat(command(agency, serial)).isEqualTo("DONE");
    }

    @Test
    void marksWhatIsReportedOfATerminalFromElsewhere() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        String upload = "/iclock/cdata?SN=" + serial + "&table=OPERLOG&Stamp=1";

        from(OWN).send("POST", upload, "OPLOG 4\t0\t2026-05-04 06:58:00", "text/plain");
        from(ELSEWHERE).send("POST", upload, "OPLOG 3\t0\t2026-05-04 06:59:00", "text/plain");
        from(OWN).send("POST", upload, "OPLOG 3\t0\t2026-05-04 06:59:00", "text/plain");

        assertThat(networks(agency, serial, "\"1\"", List.of()).status()).isEqualTo(200);

        JsonNode told = agency.admin().get("/v1/terminals/" + serial + "/operations").json();
        assertThat(
                        told.get("items")
                                .valueStream()
                                .map(
                                        one ->
                                                one.get("kind").asString()
                                                        + " "
                                                        + one.get("fromElsewhere").asBoolean()))
                .as(
                        "by the networks of then; what the terminal says stands, though it was said before")
                .containsExactly("ALARM false", "ALARM true", "MENU_ENTERED false");
    }

    @Test
    void letsPunchesOfADoorWait() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        String upload = "/iclock/cdata?SN=" + serial + "&table=rtlog";
        String event = "time=2026-05-04 07:28:11\tpin=7\tevent=0\tinoutstatus=0\tverifytype=15";

        assertThat(from(ELSEWHERE).send("POST", upload, event, "text/plain").text())
                .isEqualTo("OK");

        assertThat(waiting(agency, serial)).containsExactly("FOREIGN_NETWORK 7 " + ELSEWHERE);
    }

    @Test
    void letsWhatComesToAWebhookFromElsewhereWait() {
        TestAgency agency = TerminalsOf.agency(port);
        String person = agency.person(TerminalsOf.NIP);
        String cloud = TerminalsOf.fingerspot(agency, person);
        String card = TerminalsOf.hikvision(agency, person);
        String scan = TerminalsOf.webhook(agency, cloud);
        String event = TerminalsOf.webhook(agency, card);
        networks(agency, cloud, "\"1\"", List.of("10.20.0.0/16"));
        networks(agency, card, "\"1\"", List.of("10.20.0.0/16"));
        String scanned =
                """
                {"type":"attlog","cloud_id":"%s","data":{"pin":"7","scan":"2026-05-04 07:28:00","verify":4,"status_scan":0}}
                """
                        .formatted(cloud);
        String seen =
                """
                {"macAddress":"%s","dateTime":"2026-05-04T07:28:11+07:00","eventType":"AccessControllerEvent",
                 "AccessControllerEvent":{"majorEventType":5,"subEventType":75,"employeeNoString":"7","serialNo":9}}
                """
                        .formatted(card);

        assertThat(from(ELSEWHERE).send("POST", scan, scanned, "application/json").text())
                .isEqualTo("OK");
        assertThat(from(ELSEWHERE).send("POST", event, seen, "application/json").status())
                .isEqualTo(200);

        assertThat(waiting(agency, cloud)).containsExactly("FOREIGN_NETWORK 7 " + ELSEWHERE);
        assertThat(waiting(agency, card)).containsExactly("FOREIGN_NETWORK 7 " + ELSEWHERE);
        assertThat(state(agency, cloud).get("lastSeen").isNull()).isTrue();
        assertThat(state(agency, card).get("lastSeen").isNull()).isTrue();

        from(OWN).send("POST", scan, scanned, "application/json");
        networks(agency, card, "\"2\"", List.of());

        assertThat(punches(cloud)).isEqualTo("1");
        assertThat(punches(card)).isEqualTo("1");
    }

    @Test
    void takesFilesOfATerminalFromWhereverTheyAreBrought() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);

        var brought =
                agency.admin()
                        .with("Idempotency-Key", serial)
                        .send(
                                "POST",
                                "/v1/terminals/" + serial + "/attlog-files",
                                "        7\t2026-05-04 07:21:44\t1\t0\t15\t0\n",
                                "text/plain");

        assertThat(brought.status()).as(brought.text()).isEqualTo(200);
        assertThat(punches(serial)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.3.4/16, network-has-host-bits",
        "terminal.local, network-not-understood",
        "::ffff:a14:0/112, network-written-as-ipv6",
        "10.20.0.0/16, network-repeated",
        "0.0.0.0/0, network-too-wide",
        "10.20.3.0/24, network-inside-another"
    })
    void refusesWhatIsNoNetwork(String network, String code) {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);

        for (Api.Answer answer :
                List.of(
                        networks(agency, serial, "\"1\"", List.of("10.20.0.0/16", network)),
                        register(agency, "ADMS", List.of("10.20.0.0/16", network)))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
            assertThat(answer.json().at("/errors/0/row").asInt()).isEqualTo(2);
        }
    }

    /** As it was taken before. */
    @Test
    void goesOnByWideNetworksThatAreKept() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        TestAgency.text(
                "update terminal set networks = '{0.0.0.0/0,10.20.0.0/16}' where serial_number = '"
                        + serial
                        + "' returning 1");

        push(ELSEWHERE, serial, PUNCH);

        assertThat(punches(serial)).isEqualTo("1");
        Api.Answer same = networks(agency, serial, "\"1\"", List.of("0.0.0.0/0"));
        assertThat(same.json().at("/errors/0/detail").asString()).contains("/8");
    }

    /** Whoever knows a serial number could send without end. */
    @Test
    void takesNoMoreFromElsewhereThanCanBeLookedThrough() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        push(ELSEWHERE, serial, PUNCH);
        TestAgency.text(
                """
                with sent as (
                    insert into quarantined_line (agency_id, line_id, serial_number, raw_id, line, said, reason)
                    select agency_id, gen_random_uuid(), serial_number, raw_id, number::text, number::text, reason
                    from quarantined_line, generate_series(3, 100000) as number
                    where serial_number = '%s' returning 1)
                select count(*) from sent
                """
                        .formatted(serial));
        push(ELSEWHERE, serial, PUNCH, STRANGERS);
        String later = "7\t2026-05-04 16:02:00\t1\t15";
        String event = "time=2026-05-04 07:28:11\tpin=7\tevent=0\tinoutstatus=0\tverifytype=15";
        String upload = "/iclock/cdata?SN=" + serial + "&table=";

        assertThat(from(ELSEWHERE).send("POST", upload + "ATTLOG", later, "text/plain").text())
                .as("so that a terminal that has moved sends it again")
                .isEqualTo("OK: 0");
        assertThat(from(ELSEWHERE).send("POST", upload + "RTLOG", event, "text/plain").text())
                .isEqualTo("OK: 0");
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("2");
        push(OWN, serial, PUNCH);
        assertThat(punches(serial)).isEqualTo("1");

        dismiss(agency, serial);
        push(ELSEWHERE, serial, later);
    }

    @Test
    void refusesTooManyNetworksAndSuchOfWhatShowsAToken() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        String system = TerminalsOf.rest(agency);

        assertThat(networks(agency, serial, "\"1\"", Collections.nCopies(21, "10.0.0.1")).status())
                .isEqualTo(400);
        assertThat(networks(agency, serial, "\"1\"", List.of(" ")).status()).isEqualTo(400);
        assertThat(
                        networks(agency, system, "\"1\"", NETWORKS)
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("networks-not-wanted");
        assertThat(register(agency, "FILE", NETWORKS).json().at("/errors/0/code").asString())
                .isEqualTo("networks-not-wanted");
    }

    @Test
    void isSetByWhoHasSeenItLastAndLooksAfterIt() {
        TestAgency agency = TerminalsOf.agency(port);
        String serial = limited(agency);
        TestAgency other = TestAgency.open(port, "network-other");

        assertThat(
                        agency.admin()
                                .send(
                                        "PUT",
                                        "/v1/terminals/" + serial + "/networks",
                                        "{\"networks\":[]}",
                                        "application/json")
                                .status())
                .isEqualTo(428);
        assertThat(networks(agency, serial, "\"7\"", List.of()).status()).isEqualTo(412);
        assertThat(networks(other, serial, "\"1\"", List.of()).status()).isEqualTo(404);
        assertThat(agency.admin().get("/v1/terminals/" + serial).json().get("networks").toString())
                .isEqualTo("[\"10.20.0.0/16\",\"2001:db8::/32\"]");
    }

    /** Its person is enrolled as 7. */
    private String limited(TestAgency agency) {
        Api.Answer registered = register(agency, "ADMS", NETWORKS);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        String serial = registered.json().get("serialNumber").asString();
        TerminalsOf.enrol(
                agency.admin(), serial, "7", agency.person(TerminalsOf.NIP), "2026-01-01");
        return serial;
    }

    private static Api.Answer register(TestAgency agency, String kind, List<String> networks) {
        Map<String, Object> request = new LinkedHashMap<>(TerminalsOf.place(null, "2026-01-01"));
        request.put("serialNumber", TerminalsOf.freeSerial());
        request.put("kind", kind);
        request.put("networks", networks);
        request.put("enrolments", List.of());
        return agency.admin().post("/v1/terminals", request);
    }

    private static Api.Answer networks(
            TestAgency agency, String serial, String seen, List<String> networks) {
        return agency.admin()
                .with("If-Match", seen)
                .put("/v1/terminals/" + serial + "/networks", Map.of("networks", networks));
    }

    private Api from(String address) {
        return Api.at("http://127.0.0.1:" + port + "/api/integration")
                .with("X-Forwarded-For", address);
    }

    private void push(String address, String serial, String... lines) {
        var answer =
                from(address)
                        .send(
                                "POST",
                                "/iclock/cdata?SN=" + serial + "&table=ATTLOG&Stamp=812345678",
                                String.join("\n", lines) + "\n",
                                "text/plain");
        assertThat(answer.text()).isEqualTo("OK: " + lines.length);
    }

    private static List<String> dismiss(TestAgency agency, String serial) {
        List<String> ids =
                lines(agency, serial).valueStream().map(line -> line.get("id").asString()).toList();
        var answer =
                agency.admin()
                        .post(
                                "/v1/terminals/" + serial + "/quarantine-dismissals",
                                Map.of("lines", ids, "reason", "Bukan dari mesin ini"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ids;
    }

    private static JsonNode lines(TestAgency agency, String serial) {
        return agency.admin().get("/v1/quarantined-lines?terminal=" + serial).json().get("items");
    }

    private static List<String> waiting(TestAgency agency, String serial) {
        return lines(agency, serial)
                .valueStream()
                .map(
                        line ->
                                String.join(
                                        " ",
                                        line.get("reason").asString(),
                                        line.get("pin").asString(),
                                        line.path("cameFrom").asString("null")))
                .toList();
    }

    private static JsonNode state(TestAgency agency, String serial) {
        return agency.admin()
                .get("/v1/terminals?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("serialNumber").asString().equals(serial))
                .findFirst()
                .orElseThrow();
    }

    private static int work(TestAgency agency, String kind) {
        return agency.admin()
                .get("/v1/hr-work-items")
                .json()
                .get("work")
                .valueStream()
                .filter(one -> one.path("kind").asString("").equals(kind))
                .mapToInt(one -> one.get("count").asInt())
                .sum();
    }

    private static String command(TestAgency agency, String serial) {
        return agency.admin()
                .get("/v1/terminals/" + serial + "/commands")
                .json()
                .at("/items/0/state")
                .asString();
    }

    private static String punches(String serial) {
        return TestAgency.text("select count(*) from punch where serial_number = '" + serial + "'");
    }
}
