package id.kinerja.integration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.terminal.UploadedLines;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is kept of an upload beside its lines, and where the terminal goes on from. */
@ServiceTest
class TerminalUploadIT {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final String NIP = "190001012000012001";
    private static final String PUNCH = "7\t2026-06-02 07:31:00\t0\t15\n";
    private static final String STRANGERS = "8\t2026-06-02 07:31:00\t0\t15\n";

    private final Api terminals;
    private final int port;

    TerminalUploadIT(@LocalServerPort int port) {
        this.port = port;
        this.terminals = Api.at("http://127.0.0.1:" + port + "/api/integration");
    }

    @Test
    void keepsWhereAnUploadCameFromBesideItsBody() {
        String serial = terminalOf(TestAgency.open(port, "upload-source"));
        Api behindTheGateway =
                terminals
                        .with("X-Forwarded-For", "203.0.113.7")
                        .with("User-Agent", "iClock Proxy/1.09");

        send(behindTheGateway, serial, "ATTLOG", "812345678", PUNCH);
        send(behindTheGateway, serial, "OPERLOG", "9", "OPLOG 4\t0\t2026-06-02 06:58:00\n");

        assertThat(
                        TestAgency.text(
                                "select string_agg(kind || ' ' || source || ' ' || user_agent || ' ' || query, ', ' order by kind)"
                                        + " from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo(
                        "ATTLOG 203.0.113.7 iClock Proxy/1.09 SN=%1$s&table=ATTLOG&Stamp=812345678, OPERLOG 203.0.113.7 iClock Proxy/1.09 SN=%1$s&table=OPERLOG&Stamp=9"
                                .formatted(serial));
    }

    /** Evidence of tampering, for whoever has to look; of whom it knows, nothing. */
    @Test
    void tellsWhatATerminalReportedOfItself() {
        TestAgency agency = TestAgency.open(port, "upload-operations");
        String serial = terminalOf(agency);
        send(
                terminals,
                serial,
                "OPERLOG",
                "9",
                """
                OPLOG 0\t0\t2026-06-02 06:58:00\t0\t0\t0\t0
                FP PIN=1001\tFID=6\tSize=0\tValid=1\tTMP=c2VjcmV0
                OPLOG 4\t14\t2026-06-02 09:11:20\t0\t0\t0\t0
                """);
        send(terminals, serial, "OPERLOG", "10", "OPLOG 77\t14\tgestern\n");
        String path = "/v1/terminals/" + serial + "/operations";

        JsonNode first = agency.admin().get(path + "?limit=2").json();
        JsonNode second =
                agency.admin().get(path + "?limit=2&cursor=" + first.get("next").asString()).json();

        assertThat(told(first))
                .containsExactly("OTHER 77 null 14", "MENU_ENTERED 4 2026-06-02T09:11:20 14");
        assertThat(told(second)).containsExactly("STARTED 0 2026-06-02T06:58:00 0");
        assertThat(second.path("next").isNull() || second.path("next").isMissingNode()).isTrue();
        assertThat(TestAgency.open(port, "upload-op-next").admin().get(path).status())
                .isEqualTo(404);
    }

    /** As after each time that it was cut off. */
    @Test
    void tellsOnceWhatATerminalReportsAgain() {
        TestAgency agency = TestAgency.open(port, "upload-op-again");
        String serial = terminalOf(agency);
        String started = "OPLOG 0\t0\t2026-06-02 06:58:00\t0\t0\t0\t0\n";
        String menu = "OPLOG 4\t14\t2026-06-02 09:11:20\t0\t0\t0\t0\n";
        send(terminals, serial, "OPERLOG", "9", started + started);
        send(terminals, serial, "OPERLOG", "9", "OPLOG 3\t0\tx\0\n" + started + menu);
        send(terminals, serial, "OPERLOG", "9", menu + started);

        JsonNode all = agency.admin().get("/v1/terminals/" + serial + "/operations").json();

        assertThat(told(all))
                .containsExactly(
                        "MENU_ENTERED 4 2026-06-02T09:11:20 14",
                        "ALARM 3 null 0",
                        "STARTED 0 2026-06-02T06:58:00 0");
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where kind = 'OPERLOG' and serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("3");
    }

    private static List<String> told(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(
                        one ->
                                String.join(
                                        " ",
                                        one.get("kind").asString(),
                                        one.get("code").asString(),
                                        one.path("at").asString("null"),
                                        one.get("operator").asString()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "foo",
                "text/plain; charset=nonsense",
                "application/json"
            })
    void takesTheLinesOfAnUploadWhateverTypeItIsSaidToHave(String type) {
        String serial = terminalOf(TestAgency.open(port, type.replaceAll("[^a-z]", "")));
        String lines = PUNCH + "8=a&b=%20+\n";

        var answer =
                terminals.send(
                        "POST",
                        "/iclock/cdata?SN=" + serial + "&table=ATTLOG&Stamp=5",
                        lines,
                        type);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("OK: 2");
        assertThat(
                        TestAgency.text(
                                "select line from quarantined_line where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("8=a&b=%20+");
    }

    /** More than are taken at once. */
    @Test
    void takesAllThatATerminalHasInOneBody() {
        String serial = terminalOf(TestAgency.open(port, "upload-all"));
        LocalDateTime first = LocalDateTime.parse("2026-05-04T07:00:00");
        String lines =
                IntStream.rangeClosed(0, UploadedLines.PART)
                        .mapToObj(first::plusSeconds)
                        .map(time -> "7\t" + time.format(SECONDS) + "\t0\t1\t0\t0\t0\n")
                        .collect(joining());

        var answer =
                terminals.send(
                        "POST",
                        "/iclock/cdata?SN=" + serial + "&table=ATTLOG&Stamp=5",
                        lines + "broken\n",
                        "text/plain");

        assertThat(answer.text()).isEqualTo("OK: " + (UploadedLines.PART + 2));
        assertThat(
                        TestAgency.text(
                                "select lines || ' ' || punches || ' ' || put_aside from terminal_tally where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo((UploadedLines.PART + 2) + " " + (UploadedLines.PART + 1) + " 1");
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .as("kept as it came")
                .isEqualTo("1");
    }

    /** More than are taken at once; what a terminal knows of people isn't kept. */
    @Test
    void keepsAllThatATerminalReportsOfItselfInOneBody() {
        String serial = terminalOf(TestAgency.open(port, "upload-log"));
        LocalDateTime first = LocalDateTime.parse("2026-05-04T07:00:00");
        String log =
                IntStream.range(0, UploadedLines.PART)
                        .mapToObj(first::plusSeconds)
                        .map(time -> "OPLOG 4\t14\t" + time.format(SECONDS) + "\t0\t0\t0\t0\n")
                        .collect(joining());

        send(terminals, serial, "OPERLOG", "9", "USER PIN=1\tPasswd=123\n" + log + log);

        assertThat(
                        TestAgency.text(
                                "select count(*) || ' ' || min(line) || ' ' || max(line) from terminal_operation where serial_number = '"
                                        + serial
                                        + "'"))
                .as("each once, by where it stood first")
                .isEqualTo(UploadedLines.PART + " 1 " + UploadedLines.PART);
        assertThat(
                        TestAgency.text(
                                "select string_agg(split_part(convert_from(body, 'UTF8'), E'\\n', 1), ';') from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("USER PIN=1\tPasswd=");
    }

    @Test
    void knowsATableHoweverItsNameIsWritten() {
        String serial = terminalOf(TestAgency.open(port, "upload-case"));

        send(terminals, serial, "attlog", "7", PUNCH);
        send(terminals, serial, "OperLog", "9", "OPLOG 4\t0\t2026-06-02 06:58:00\n");

        assertThat(
                        TestAgency.text(
                                "select string_agg(kind, ' ' order by kind) from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("ATTLOG OPERLOG");
    }

    @Test
    void letsATerminalGoOnOnlyFromWhereAPunchHasBroughtIt() {
        String serial = terminalOf(TestAgency.open(port, "upload-stamp"));

        send(terminals, serial, "ATTLOG", "812345678", PUNCH);
        goesOnFrom(serial, "812345678");

        // Whoever knows no more than the serial number, or what would end all sending.
        send(terminals, serial, "ATTLOG", "999999999", "garbage\n");
        send(terminals, serial, "ATTLOG", "999999999", STRANGERS);
        send(terminals, serial, "ATTLOG", "999999999", "");
        send(terminals, serial, "ATTLOG", "9999", PUNCH);
        send(terminals, serial, "ATTLOG", "None", PUNCH);
        goesOnFrom(serial, "812345678");

        send(terminals, serial, "ATTLOG", "812345699", "garbage\n" + PUNCH);
        goesOnFrom(serial, "812345699");
    }

    private void goesOnFrom(String serial, String stamp) {
        assertThat(terminals.get("/iclock/cdata?SN=" + serial).text())
                .contains("\nATTLOGStamp=" + stamp + "\n");
    }

    private static void send(Api who, String serial, String table, String stamp, String body) {
        var answer =
                who.send(
                        "POST",
                        "/iclock/cdata?SN=" + serial + "&table=" + table + "&Stamp=" + stamp,
                        body,
                        "text/plain");
        assertThat(answer.text()).isEqualTo("OK: " + body.lines().count());
    }

    private static String terminalOf(TestAgency agency) {
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP);
        String serial = "TST" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, serial);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-01-01");
        return serial;
    }
}
