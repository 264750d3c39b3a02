package id.kinerja.integration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.terminal.UploadedLines;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables of punches, whose columns differ from site to site. */
@ServiceTest
class PunchTableIT {

    private static final String NIP = "190001012000012001";
    private static final String HEADER =
            "USERID,CHECKTIME,CHECKTYPE,VERIFYCODE,SENSORID,Memoinfo,WorkCode,sn,UserExtFmt";

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int LONGER_THAN_A_ROW = 300_000;

    private final int port;

    PunchTableIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void carriesATableToItsDaysByTheColumnsToldForItsTerminal() {
        TestAgency agency = agency("table-day");
        String serial = terminal(agency);
        String table =
                String.join(
                        "\n",
                        HEADER,
                        row("7,2026-05-04 07:45:10,I", serial),
                        row("7,2026-05-04 16:02:00,O", serial),
                        row("9,2026-05-04 07:00:00,I", serial),
                        row("7,2026-05-05 07:00:00,I", "TSTELSEWHERE"),
                        row("7,2026-05-06 07:00:00,masuk", serial));
        assertThat(code(bring(agency, serial, table))).isEqualTo("409 file-profile-missing");
        var told = tell(agency, serial, profile("I", "O"), "1");
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.json().at("/fileProfile/pinColumn").asString()).isEqualTo("userid");

        assertThat(bring(agency, serial, table).text())
                .isEqualTo("{\"lines\":5,\"punches\":2,\"putAside\":3,\"repeated\":0}");
        agency.eventually(
                "select status || ' ' || late_minutes from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(NIP)
                        + "'",
                "PRESENT 15");
        assertThat(waiting(serial)).isEqualTo("NOT_UNDERSTOOD, NOT_UNDERSTOOD, PERSON_UNMAPPED");
        assertThat(bring(agency, serial, table).json().get("repeated").asInt()).isEqualTo(5);
        // The terminal's own push adds nothing to it either.
        TerminalsOf.push(port, serial, "7\t2026-05-04 07:45:10\t0\t15");
        assertThat(punches(serial)).isEqualTo("2");
    }

    @Test
    void readsRowsThatWaitAgainOnceTheColumnsAreToldRightly() {
        TestAgency agency = agency("table-mended");
        String serial = terminal(agency);
        tell(agency, serial, profile("I", "O"), "1");
        String table =
                String.join(
                                "\n",
                                HEADER,
                                row("7,2026-05-04 07:45:10,masuk", ""),
                                row("7,2026-05-04 16:02:00,pulang", ""))
                        .replace(',', ';');
        assertThat(bring(agency, serial, table).json().get("putAside").asInt()).isEqualTo(2);

        tell(agency, serial, profile("masuk", "pulang"), "2");

        assertThat(
                        agency.admin()
                                .post("/v1/terminals/" + serial + "/quarantine-retaking", Map.of())
                                .text())
                .isEqualTo("{\"settled\":2,\"waiting\":0}");
        assertThat(punches(serial)).isEqualTo("2");
    }

    /** More than are taken at once. */
    @Test
    void takesAllOfATableOrNothing() {
        TestAgency agency = agency("table-long");
        String serial = terminal(agency);
        tell(agency, serial, profile("I", "O"), "1");
        LocalDateTime first = LocalDateTime.parse("2026-05-04T07:00:00");
        String table =
                IntStream.rangeClosed(0, UploadedLines.PART)
                        .mapToObj(first::plusSeconds)
                        .map(time -> row("7," + time.format(SECONDS) + ",I", serial))
                        .collect(joining("\n", HEADER + "\n", "\n"));

        assertThat(code(bring(agency, serial, table + "9".repeat(LONGER_THAN_A_ROW))))
                .isEqualTo("422 file-not-readable");
        assertThat(punches(serial)).isEqualTo("0");
        assertThat(bring(agency, serial, table + row("7,yesterday,I", serial)).text())
                .isEqualTo(
                        "{\"lines\":%d,\"punches\":%d,\"putAside\":1,\"repeated\":0}"
                                .formatted(UploadedLines.PART + 2, UploadedLines.PART + 1));
        assertThat(
                        TestAgency.text(
                                "select detail from platform.audit_entry where act = 'ATTLOG_FILE_TAKEN' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo(
                        "{\"lines\":%d,\"punches\":%d,\"putAside\":1}"
                                .formatted(UploadedLines.PART + 2, UploadedLines.PART + 1));
    }

    @Test
    void putsAsideRowsThatSomebodyBringsOfHimself() {
        TestAgency agency = agency("table-oneself");
        String serial = terminal(agency);
        tell(agency, serial, profile("I", "O"), "1");
        String table = String.join("\n", HEADER, row("7,2026-05-04 07:45:10,I", serial));

        var brought = bring(agency.officer(agency.person(NIP), null), serial, table);

        assertThat(brought.text())
                .isEqualTo("{\"lines\":1,\"punches\":0,\"putAside\":1,\"repeated\":0}");
        assertThat(waiting(serial)).isEqualTo("BROUGHT_BY_HIMSELF");
    }

    @Test
    void refusesWhatNoTableCouldBeReadBy() {
        TestAgency agency = agency("table-refused");
        String serial = terminal(agency);
        Map<String, Object> noTime = profile("I", "O");
        noTime.put("timePattern", "yyyy-MM-dd");

        assertThat(finding(tell(agency, serial, noTime, "1")))
                .isEqualTo("422 file-profile-invalid timePattern time-pattern-wrong");
        assertThat(finding(tell(agency, serial, profile("I", "I"), "1")))
                .isEqualTo("422 file-profile-invalid departures direction-twice");
        assertThat(tell(agency, serial, profile("I", "O"), "9").status()).isEqualTo(412);
        assertThat(tell(agency, serial, profile("I", "O"), "1").status()).isEqualTo(200);
        assertThat(finding(bring(agency, serial, "USERID,CHECKTIME,sn\n7,2026-05-04 07:45:10,\n")))
                .isEqualTo("422 file-header-wrong checktype column-missing");
        assertThat(code(bring(agency, serial, "\u0001\u0002"))).isEqualTo("422 file-kind-unknown");
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("0");
    }

    private static String row(String punch, String serial) {
        return punch + ",15,1,,0," + serial + ",0";
    }

    private static Map<String, Object> profile(String arrival, String departure) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("pinColumn", "USERID");
        profile.put("timeColumn", "CHECKTIME");
        profile.put("timePattern", "yyyy-MM-dd HH:mm:ss");
        profile.put("directionColumn", "CHECKTYPE");
        profile.put("arrivals", List.of(arrival));
        profile.put("departures", List.of(departure));
        profile.put("serialColumn", "sn");
        return profile;
    }

    private static Api.Answer tell(
            TestAgency agency, String serial, Map<String, Object> profile, String seen) {
        return agency.admin()
                .with("If-Match", "\"" + seen + "\"")
                .put("/v1/terminals/" + serial + "/file-profile", profile);
    }

    private static Api.Answer bring(TestAgency agency, String serial, String table) {
        return bring(agency.admin(), serial, table);
    }

    private static Api.Answer bring(Api who, String serial, String table) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", "/v1/terminals/" + serial + "/attlog-files", table, "text/csv");
    }

    private static String waiting(String serial) {
        return TestAgency.text(
                "select string_agg(reason, ', ' order by reason) from quarantined_line where serial_number = '"
                        + serial
                        + "'");
    }

    private static String punches(String serial) {
        return TestAgency.text("select count(*) from punch where serial_number = '" + serial + "'");
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().get("code").asString();
    }

    private static String finding(Api.Answer answer) {
        return "%s %s %s"
                .formatted(
                        code(answer),
                        answer.json().at("/errors/0/field").asString(),
                        answer.json().at("/errors/0/code").asString());
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
