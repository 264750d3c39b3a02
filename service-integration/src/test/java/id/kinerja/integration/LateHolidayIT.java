package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A calendar that is decreed, or changed, after days were resolved by another. */
@ServiceTest
class LateHolidayIT {

    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";

    private final int port;

    LateHolidayIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void resolvesTheDaysAgainThatTheDecreeMadeDaysOff() {
        TestAgency agency = resolvedMay("holiday-late");

        decree(agency, "2026-05-14", "2026-05-15");
        days(agency, "2026-05-14", "HOLIDAY 2,HOLIDAY 2");
        days(agency, "2026-05-15", "HOLIDAY 2,HOLIDAY 2");

        decree(agency, "2026-05-14");
        days(agency, "2026-05-15", "ABSENT 3,ABSENT 3");

        days(agency, "2026-05-14", "HOLIDAY 2,HOLIDAY 2");
        days(agency, "2026-05-13", "ABSENT 1,ABSENT 1");
    }

    @Test
    void looksAtDaysToComeOnlyWhereTheyWereResolvedAlready() {
        TestAgency agency = resolvedMay("holiday-ahead");
        refresh(agency, "2026-06-16", "2026-06-16");
        days(agency, "2026-06-16", "INCOMPLETE 1,INCOMPLETE 1");

        decree(agency, "2026-06-16", "2026-12-25");

        days(agency, "2026-06-16", "HOLIDAY 2,HOLIDAY 2");
        days(agency, "2026-12-25", "null");
    }

    @Test
    void leavesADayOfAClosedMonthAndTellsWhatItWouldHaveComeTo() {
        TestAgency agency = resolvedMay("holiday-closed");
        var closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);

        decree(agency, "2026-05-14");

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(corrections(agency))
                                        .containsExactly(
                                                "2026-05-14 HOLIDAY beside 1",
                                                "2026-05-14 HOLIDAY beside 1"));
        days(agency, "2026-05-14", "ABSENT 1,ABSENT 1");
    }

    private TestAgency resolvedMay(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, OTHER);
        refresh(agency, "2026-05-01", "2026-05-31");
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '" + agency.id() + "'",
                "62");
        return agency;
    }

    private static void refresh(TestAgency agency, String from, String to) {
        agency.admin().post("/v1/attendance-resolutions", Map.of("from", from, "to", to));
    }

    private static void decree(TestAgency agency, String... dates) {
        List<Map<String, String>> holidays =
                Arrays.stream(dates)
                        .map(
                                date ->
                                        Map.of(
                                                "date", date,
                                                "kind", "CUTI_BERSAMA",
                                                "name", "Cuti bersama"))
                        .toList();
        String version =
                agency.admin().get("/v1/calendars/2026").headers().getOrDefault("etag", "");
        var answer =
                agency.admin()
                        .with("If-Match", version)
                        .put("/v1/calendars/2026", Map.of("decree", "SKB", "holidays", holidays));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static void days(TestAgency agency, String date, String expected) {
        agency.eventually(
                "select string_agg(status || ' ' || revision, ',') from attendance_day where date = '"
                        + date
                        + "' and agency_id = '"
                        + agency.id()
                        + "' and not exists (select from stale_day where agency_id = '"
                        + agency.id()
                        + "')",
                expected);
    }

    private static List<String> corrections(TestAgency agency) {
        return Told.on(Topics.ATTENDANCE_CORRECTION, agency.id()).stream()
                .map(
                        told ->
                                told.get("date").asString()
                                        + " "
                                        + told.get("status").asString()
                                        + " beside "
                                        + told.get("dayRevision").asInt())
                .toList();
    }
}
