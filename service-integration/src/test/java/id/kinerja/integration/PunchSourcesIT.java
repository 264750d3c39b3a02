package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The same day by every way on which punches come, and whether a terminal is there. */
@ServiceTest
class PunchSourcesIT {

    private static final String[] NIPS = {
        "190001012000012001",
        "190001012000012002",
        "190001012000012003",
        "190001012000012004",
        "190001012000012005",
        "190001012000012006"
    };
    private static final String DAY = "PRESENT 15 2026-05-04 00:45:10 2026-05-04 09:02:00 2";

    private final Api terminals;
    private final int port;

    PunchSourcesIT(@LocalServerPort int port) {
        this.port = port;
        this.terminals = Api.at("http://127.0.0.1:" + port + "/api/integration");
    }

    @Test
    void makesTheSameDayOfTheSamePunchesByEveryWayAndNothingMoreOfThemAgain() {
        TestAgency agency = agency("sources", NIPS);
        String end = agency.id().toString().substring(24);
        String adms = admsOf(agency, "TST" + end, NIPS[0]);
        String cloud = TerminalsOf.fingerspot(agency, agency.person(NIPS[1]));
        String cloudPath = TerminalsOf.webhook(agency, cloud);
        String card = TerminalsOf.hikvision(agency, agency.person(NIPS[2]));
        String cardPath = TerminalsOf.webhook(agency, card);
        String file = "STICK" + end;
        TerminalsOf.register(agency, file, "FILE", agency.person(NIPS[3]));
        String door = admsOf(agency, "DOOR" + end, NIPS[4]);
        String app = TerminalsOf.rest(agency);

        String revisions = "";
        for (int times = 0; times < 2; times++) {
            TerminalsOf.push(
                    port, adms, "7\t2026-05-04 07:45:10\t0\t15", "7\t2026-05-04 16:02:00\t1\t15");
            TerminalsOf.scan(port, cloudPath, cloud, "2026-05-04 07:45:10", 0);
            TerminalsOf.scan(port, cloudPath, cloud, "2026-05-04 16:02", 1);
            pushEvent(cardPath, card, "2026-05-04T07:45:10+07:00", 1, "checkIn");
            pushEvent(cardPath, card, "2026-05-04T09:02:00Z", 2, "checkOut");
            bring(agency, file);
            assertThat(
                            send(
                                    "POST",
                                    "/iclock/cdata.aspx?SN=" + door + "&table=rtlog",
                                    """
                                    time=2026-05-04 07:45:10\tpin=7\tevent=0\tinoutstatus=0\tindex=1
                                    time=2026-05-04 12:00:00\tpin=0\tevent=200\tinoutstatus=2\tindex=2
                                    time=2026-05-04 16:02:00\tpin=7\tevent=3\tinoutstatus=1\tindex=3
                                    """))
                    .isEqualTo("OK");
            report(agency, app, NIPS[5]);
            // What was pushed and lies on the stick as well.
            bring(agency, adms);
            for (String nip : NIPS) {
                agency.eventually(day(agency, nip), DAY);
            }
            agency.eventually(waiting(agency), "0");
            if (times == 0) {
                revisions = TestAgency.text(revisions(agency));
            }
        }

        // A day may have been resolved between two of its punches, but never for what came again.
        assertThat(TestAgency.text(revisions(agency))).isEqualTo(revisions);
        assertThat(
                        TestAgency.text(
                                "select count(*) from punch where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("12");
        assertThat(
                        TestAgency.text(
                                "select count(*) from quarantined_line where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("0");
    }

    @Test
    void speaksWithATerminalAtADoorAsItsProtocolHasIt() {
        TestAgency agency = TerminalsOf.agency(port);
        String door = TerminalsOf.adms(agency, agency.person(TerminalsOf.NIP));
        String shown = "?SN=" + door + "&DeviceType=acc&pushver=3.0.1&options=all";

        assertThat(send("GET", "/iclock/cdata?SN=TSTNODOOR1&DeviceType=acc", "")).isEqualTo("OK");
        assertThat(send("POST", "/iclock/registry?SN=TSTNODOOR1", "")).isEqualTo("OK");
        assertThat(send("POST", "/iclock/cdata?SN=TSTNODOOR1&table=rtlog", "pin=7\tevent=0\n"))
                .isEqualTo("OK: 0");

        String code = send("POST", "/iclock/registry/?SN=" + door, "DeviceType=acc,~Pin=1");
        assertThat(code).matches("RegistryCode=[0-9a-f]{8}");
        assertThat(send("POST", "/iclock/push.php?SN=" + door, ""))
                .contains("PushVersion=3.0.1\n")
                .containsPattern("SessionID=[0-9a-f]{32}\n");
        assertThat(send("GET", "/iclock/cdata" + shown, "")).startsWith("registry=ok\n" + code);
        for (String harmless :
                List.of(
                        "/iclock/ping",
                        "/iclock/ping.aspx",
                        "/iclock/rtdata?type=time",
                        "/iclock/fdata/",
                        "/iclock/getrequest.aspx/",
                        "/iclock/cdata.php/?SN=TSTNODOOR1",
                        "/iclock/rtdata.aspx/",
                        "/iclock/querydata.php")) {
            assertThat(send("GET", harmless, "")).as(harmless).isEqualTo("OK");
        }
        for (String harmless :
                List.of(
                        "/iclock/fdata?SN=" + door,
                        "/iclock/querydata?SN=" + door + "&type=tabledata",
                        "/iclock/cdata?SN=" + door + "&table=rtstate")) {
            assertThat(send("POST", harmless, "time=1\tsensor=0")).as(harmless).isEqualTo("OK");
        }
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where serial_number = '"
                                        + door
                                        + "'"))
                .isEqualTo("0");
    }

    @Test
    void showsWhetherATerminalIsThereAndWhatItsClockSays() {
        TestAgency agency = agency("sources-online", NIPS[0]);
        String serial = admsOf(agency, "TST" + agency.id().toString().substring(24), NIPS[0]);
        assertThat(told(agency)).isEqualTo("false null null false");

        send("GET", "/iclock/getrequest?SN=" + serial, "");
        assertThat(told(agency)).isEqualTo("true null null false");

        // A month old, and by a terminal that has just come back: that says nothing of its clock.
        TerminalsOf.push(port, serial, "7\t2026-05-04 07:45:10\t0\t15");
        assertThat(told(agency)).isEqualTo("true null null false");

        // Ten minutes ahead.
        agency.setClock("2026-06-02T08:00:00");
        TerminalsOf.push(port, serial, "7\t2026-06-02 08:09:50\t0\t15");
        TerminalsOf.push(port, serial, "7\t2026-06-02 08:10:00\t0\t15");
        assertThat(drift(agency)).isBetween(540, 600);
        assertThat(told(agency)).endsWith("true");

        // Ten minutes behind, of one that sends as it happens.
        TestAgency.text(
                "update terminal set online_since = online_since - interval '11 minutes' where serial_number = '"
                        + serial
                        + "' returning 1");
        TerminalsOf.push(port, serial, "7\t2026-06-02 07:50:00\t0\t15");
        assertThat(drift(agency)).isBetween(-660, -600);
        TerminalsOf.push(port, serial, "7\t2026-06-02 08:00:01\t0\t15");
        assertThat(told(agency)).endsWith("false");

        TestAgency.text(
                "update terminal set last_seen = last_seen - interval '3 minutes' where serial_number = '"
                        + serial
                        + "' returning 1");
        JsonNode silent = agency.admin().get("/v1/terminals").json().at("/items/0");
        assertThat(silent.get("online").asBoolean()).isFalse();
        assertThat(silent.get("silentSince")).isEqualTo(silent.get("lastSeen"));
    }

    /** One line of a time to come says nothing of the clock; two that are as far ahead do. */
    @Test
    void measuresNoClockByOneLineThatIsGarbled() {
        TestAgency agency = agency("sources-garbled", NIPS[0]);
        String serial = admsOf(agency, "TST" + agency.id().toString().substring(24), NIPS[0]);
        send("GET", "/iclock/getrequest?SN=" + serial, "");
        agency.setClock("2026-06-02T08:00:00");

        TerminalsOf.push(port, serial, "7\t2026-06-07 08:00:10\t0\t15");
        assertThat(told(agency)).isEqualTo("true null null false");
        TerminalsOf.push(port, serial, "7\t2026-06-02 08:00:05\t0\t15");
        assertThat(told(agency)).endsWith("false");
        assertThat(flags(serial)).isEqualTo("{}");

        TerminalsOf.push(port, serial, "7\t2026-06-07 08:01:10\t0\t15");
        TerminalsOf.push(port, serial, "7\t2026-06-07 08:02:10\t0\t15");
        assertThat(told(agency)).endsWith("true");

        // What it sends of weeks ago was made by a clock of which nothing is known.
        TerminalsOf.push(port, serial, "7\t2026-05-11 07:45:10\t0\t15");
        assertThat(flags(serial)).isEqualTo("{}");
        TerminalsOf.push(port, serial, "7\t2026-06-02 08:03:10\t1\t15");
        assertThat(flags(serial)).contains("CLOCK_DRIFT");
        agency.setClock("2026-06-02T08:10:00");
        TerminalsOf.push(port, serial, "7\t2026-06-02 08:10:01\t1\t15");
        assertThat(told(agency)).as("set right, it is believed at once").endsWith("false");
    }

    private static String flags(String serial) {
        return TestAgency.text(
                "select flags::text from punch where serial_number = '"
                        + serial
                        + "' order by punch_id desc limit 1");
    }

    private static String told(TestAgency agency) {
        JsonNode shown = agency.admin().get("/v1/terminals").json().at("/items/0");
        return String.join(
                " ",
                shown.get("online").asString(),
                shown.path("silentSince").asString("null"),
                shown.path("clockDriftSeconds").asString("null"),
                shown.get("clockIsWrong").asString());
    }

    private static int drift(TestAgency agency) {
        return agency.admin().get("/v1/terminals").json().at("/items/0/clockDriftSeconds").asInt();
    }

    private String send(String method, String path, String body) {
        return terminals.send(method, path, body, "text/plain").text();
    }

    private void pushEvent(String path, String card, String time, int number, String attendance) {
        var answer =
                terminals.send(
                        "POST",
                        path,
                        """
                        {"macAddress":"%s","dateTime":"%s","eventType":"AccessControllerEvent",
                         "AccessControllerEvent":{"majorEventType":5,"subEventType":75,
                         "employeeNoString":"7","serialNo":%d,"attendanceStatus":"%s"}}
                        """
                                .formatted(card.toLowerCase(Locale.ROOT), time, number, attendance),
                        "application/json");
        assertThat(answer.status() + answer.text()).isEqualTo("200");
    }

    private void report(TestAgency agency, String source, String nip) {
        var answer =
                terminals
                        .as(TestIssuer.machineToken(agency.id()))
                        .post(
                                "/v1/punch-batches",
                                """
                                {"source":"%1$s","batchId":"batch-1","items":[
                                 {"externalId":"ep-1","subject":{"nip":"%2$s"},
                                  "occurredAt":"2026-05-04T07:45:10+07:00","direction":"IN"},
                                 {"externalId":"ep-2","subject":{"nip":"%2$s"},
                                  "occurredAt":"2026-05-04T09:02:00Z","direction":"OUT"}]}
                                """
                                        .formatted(source, nip));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static void bring(TestAgency agency, String serial) {
        var brought =
                agency.admin()
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .send(
                                "POST",
                                "/v1/terminals/" + serial + "/attlog-files",
                                "        7\t2026-05-04 07:45:10\t1\t0\t15\t0\r\n        7\t2026-05-04 16:02:00\t1\t1\t15\t0\r\n",
                                "application/octet-stream");
        assertThat(brought.status()).as(brought.text()).isEqualTo(200);
    }

    private static String day(TestAgency agency, String nip) {
        return "select status || ' ' || late_minutes || ' ' || (first_in at time zone 'UTC') || ' ' || (last_out at time zone 'UTC') || ' ' || array_length(punch_ids, 1) from attendance_day where date = '2026-05-04' and person_id = '"
                + agency.person(nip)
                + "'";
    }

    private static String waiting(TestAgency agency) {
        return "select count(*) from stale_day where agency_id = '" + agency.id() + "'";
    }

    private static String revisions(TestAgency agency) {
        return "select string_agg(revision::text, ' ' order by person_id) from attendance_day where date = '2026-05-04' and agency_id = '"
                + agency.id()
                + "'";
    }

    private static String admsOf(TestAgency agency, String serial, String nip) {
        TerminalsOf.register(agency, serial, "ADMS", agency.person(nip));
        return serial;
    }

    private TestAgency agency(String code, String... nips) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", nips);
        return agency;
    }
}
