package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a terminal sends after the month was closed. */
@ServiceTest
class LatePunchIT {

    private static final String NIP = "190001012000012001";

    private final Api terminals;
    private final int port;

    LatePunchIT(@LocalServerPort int port) {
        this.port = port;
        this.terminals = Api.at("http://127.0.0.1:" + port + "/api/integration");
    }

    @Test
    void tellsWhatADayOfAClosedMonthWouldHaveComeToAndLeavesTheDay() {
        TestAgency agency = closedMay("late-punch");
        String serial = terminalOf(agency);
        String manifest = manifest(agency);

        // Late by 15 minutes, and nobody saw him leave; sent twice, as terminals do.
        String arrival = "1\t2026-05-04 07:45:10\t0\t15\n";
        push(serial, arrival);
        push(serial, arrival);
        told(agency, "2026-05-04 PRESENT late 15 out missing, 1 beside 1");

        // The next day the other terminal is back and brings the departure.
        push(serial, "1\t2026-05-04 16:02:00\t1\t15\n");
        told(
                agency,
                "2026-05-04 PRESENT late 15 out missing, 1 beside 1",
                "2026-05-04 PRESENT late 15, 2 beside 1");

        assertThat(manifest(agency)).isEqualTo(manifest);
        JsonNode late =
                agency.admin().get("/v1/attendance-corrections?month=2026-05").json().get("items");
        assertThat(late).hasSize(1);
        assertThat(late.at("/0/personId").asString()).isEqualTo(agency.person(NIP));
        assertThat(late.at("/0/closed/status").asString()).isEqualTo("ABSENT");
        assertThat(late.at("/0/now/status").asString()).isEqualTo("PRESENT");
        assertThat(late.at("/0/now/lateMinutes").asInt()).isEqualTo(15);
        assertThat(
                        TestAgency.text(
                                "select status || ' ' || revision from attendance_day where date = '2026-05-04' and person_id = '"
                                        + agency.person(NIP)
                                        + "'"))
                .isEqualTo("ABSENT 1");
    }

    @Test
    void tellsNothingOfADayThatComesOutTheSame() {
        TestAgency agency = closedMay("late-nothing");

        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-04", "to", "2026-05-08"));
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");

        assertThat(corrections(agency)).isEmpty();
    }

    private void told(TestAgency agency, String... expected) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(corrections(agency)).containsExactly(expected));
    }

    private static List<String> corrections(TestAgency agency) {
        return Told.on(Topics.ATTENDANCE_CORRECTION, agency.id()).stream()
                .map(LatePunchIT::inWords)
                .toList();
    }

    private static String inWords(JsonNode told) {
        return told.get("date").asString()
                + " "
                + told.get("status").asString()
                + " late "
                + told.get("lateMinutes").asInt()
                + (told.get("missingOut").asBoolean() ? " out missing" : "")
                + ", "
                + told.get("revision").asInt()
                + " beside "
                + told.get("dayRevision").asInt();
    }

    private TestAgency closedMay(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP);
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '" + agency.id() + "'",
                "31");
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        var closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);
        return agency;
    }

    private static String manifest(TestAgency agency) {
        return TestAgency.text(
                "select string_agg(person_days || ' ' || hash || ' ' || revision, ',') from attendance_period where agency_id = '"
                        + agency.id()
                        + "'");
    }

    private static String terminalOf(TestAgency agency) {
        String serial = "TST" + agency.id().toString().substring(24);
        var answer =
                agency.admin()
                        .post(
                                "/v1/terminals",
                                Map.of(
                                        "serialNumber", serial,
                                        "site", "Lobi",
                                        "zone", "Asia/Jakarta",
                                        "inUseSince", "2026-01-01",
                                        "enrolments",
                                                List.of(
                                                        Map.of(
                                                                "pin", "1",
                                                                "personId", agency.person(NIP),
                                                                "from", "2026-01-01"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return serial;
    }

    private void push(String serial, String body) {
        var answer =
                terminals.send(
                        "POST",
                        "/iclock/cdata?SN=" + serial + "&table=ATTLOG&Stamp=1",
                        body,
                        "text/plain");
        assertThat(answer.text()).isEqualTo("OK: 1");
    }
}
