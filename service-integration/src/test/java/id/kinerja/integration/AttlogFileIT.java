package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is copied off a terminal by USB stick, beside what it sends itself. */
@ServiceTest
class AttlogFileIT {

    private static final String NIP = "190001012000012001";
    private static final String STICK =
            String.join(
                    "\r\n",
                    "        7\t2026-05-04 07:45:10\t1\t0\t15\t0",
                    "        7\t2026-05-04 16:02:00\t1\t1\t15\t0",
                    "        9\t2026-05-04 07:00:00\t1\t0\t1\t0",
                    "        7\t2015-01-01 00:00:05\t1\t0\t1\t0",
                    "garbage",
                    "");

    private final int port;

    AttlogFileIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void carriesAFileFromAStickToItsDays() {
        TestAgency agency = agency("stick-day");
        String serial = terminal(agency);

        assertThat(bring(agency.admin(), serial, STICK).text())
                .isEqualTo("{\"lines\":5,\"punches\":2,\"putAside\":3,\"repeated\":0}");

        agency.eventually(
                "select status || ' ' || late_minutes || ' ' || array_length(punch_ids, 1) from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(NIP)
                        + "'",
                "PRESENT 15 2");
        assertThat(waiting(serial)).isEqualTo("CLOCK_RESET 7, NOT_UNDERSTOOD -, PERSON_UNMAPPED 9");
        assertThat(
                        TestAgency.text(
                                "select kind || ' ' || convert_from(body, 'UTF8') from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("FILE " + STICK);
        assertThat(
                        TestAgency.text(
                                "select detail from platform.audit_entry where act = 'ATTLOG_FILE_TAKEN' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("{\"lines\":5,\"punches\":2,\"putAside\":3}");
    }

    @Test
    void addsNothingToWhatTheTerminalHasSentItself() {
        TestAgency agency = agency("stick-again");
        String serial = terminal(agency);
        TerminalsOf.push(
                port,
                serial,
                "7\t2026-05-04 07:45:10\t0\t15\t0\t0\t0",
                "7\t2026-05-04 16:02:00\t1\t15",
                "9\t2026-05-04 07:00:00\t0\t1",
                "PIN=7\tDateTime=2015-01-01 00:00:05\tVerified=1\tStatus=0",
                "garbage");

        assertThat(bring(agency.admin(), serial, STICK).text())
                .isEqualTo("{\"lines\":5,\"punches\":0,\"putAside\":0,\"repeated\":5}");
        assertThat(bring(agency.admin(), serial, STICK).json().get("repeated").asInt())
                .isEqualTo(5);

        var listed = agency.admin().get("/v1/terminals").json().at("/items/0");
        assertThat(listed.get("punches").asInt()).isEqualTo(2);
        assertThat(listed.get("putAside").asInt()).isEqualTo(3);
        assertThat(listed.get("repeated").asInt()).isEqualTo(10);
    }

    @Test
    void takesALineOfAStickAgainOnceItIsKnownWhoseItIs() {
        TestAgency agency = agency("stick-late");
        String serial = terminal(agency);
        bring(agency.admin(), serial, STICK);

        var enrolled =
                TerminalsOf.enrol(agency.admin(), serial, "9", agency.person(NIP), "2026-01-01");

        assertThat(enrolled.text()).isEqualTo("{\"settled\":1,\"waiting\":0}");
        assertThat(
                        TestAgency.text(
                                "select device_time || ' ' || status from punch where pin = '9' and serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("2026-05-04 07:00:00 0");
    }

    @Test
    void putsAsideWhatSomebodyBringsOfHimselfUntilAnotherOfficerTakesIt() {
        TestAgency agency = agency("stick-oneself");
        String serial = terminal(agency);
        Api himself = agency.officer(agency.person(NIP), null);
        String retaking = "/v1/terminals/" + serial + "/quarantine-retaking";

        assertThat(bring(himself, serial, STICK).text())
                .isEqualTo("{\"lines\":5,\"punches\":0,\"putAside\":5,\"repeated\":0}");
        assertThat(waiting(serial))
                .isEqualTo(
                        "BROUGHT_BY_HIMSELF 7, BROUGHT_BY_HIMSELF 7, CLOCK_RESET 7, NOT_UNDERSTOOD -, PERSON_UNMAPPED 9");
        assertThat(himself.post(retaking, Map.of()).text())
                .isEqualTo("{\"settled\":0,\"waiting\":5}");
        assertThat(agency.admin().post(retaking, Map.of()).text())
                .isEqualTo("{\"settled\":2,\"waiting\":3}");
    }

    @Test
    void movesNothingThatTheTerminalGoesOnFrom() {
        TestAgency agency = agency("stick-stamp");
        String serial = terminal(agency);
        TerminalsOf.push(port, serial, "7\t2026-05-04 07:45:10\t0\t15");
        String before = stand(serial);

        bring(agency.admin(), serial, STICK);

        assertThat(stand(serial)).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoFileOfPunchesAndWhoeverDoesNotKeepTheTerminal() {
        TestAgency agency = agency("stick-refused");
        String serial = terminal(agency);
        Api employee = agency.as(agency.person(NIP), Role.PEGAWAI);

        assertThat(code(bring(agency.admin(), serial, "PK\u0003\u0004\u0000")))
                .isEqualTo("422 attlog-file-not-text");
        assertThat(code(bring(agency.admin(), serial, ""))).isEqualTo("400 body-not-understood");
        assertThat(code(bring(agency.admin(), "NOSUCH1", STICK))).isEqualTo("404 terminal-unknown");
        assertThat(code(bring(employee, serial, STICK))).isEqualTo("403 role-missing");
        assertThat(code(bring(TestAgency.open(port, "stick-next").admin(), serial, STICK)))
                .isEqualTo("404 terminal-unknown");
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("0");
    }

    private static Api.Answer bring(Api who, String serial, String file) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString())
                .send(
                        "POST",
                        "/v1/terminals/" + serial + "/attlog-files",
                        file,
                        "application/octet-stream");
    }

    private static String waiting(String serial) {
        return TestAgency.text(
                "select string_agg(reason || ' ' || coalesce(pin, '-'), ', ' order by reason) from quarantined_line where serial_number = '"
                        + serial
                        + "'");
    }

    private static String stand(String serial) {
        return TestAgency.text(
                "select attlog_stamp || ' ' || last_seen from terminal where serial_number = '"
                        + serial
                        + "'");
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

    private static String terminal(TestAgency agency) {
        String serial = "TST" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, serial);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-01-01");
        return serial;
    }
}
