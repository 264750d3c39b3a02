package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody whose place began before a file brings him in. */
@ServiceTest
class LatePersonIT {

    private static final String ONE = "190001012000012001";
    private static final String LATE = "190001012000012002";

    private final int port;

    LatePersonIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void resolvesHisDaysSinceTheAgencyKeepsAny() {
        TestAgency agency = keptSince("late-person", "2026-05-18");

        agency.addUnit("U2", null);
        agency.addPeople("U2", LATE);

        // He has a place since 2022; in May there were 14 days left, and of June one is over.
        agency.eventually(
                "select min(date) || ' ' || max(date) || ' ' || count(*) || ' ' || string_agg(distinct status, ',')"
                        + " from attendance_day where person_id = '"
                        + agency.person(LATE)
                        + "'",
                "2026-05-18 2026-06-01 15 ABSENT,OFF");
        assertThat(waiting(agency)).isEqualTo("0");
    }

    @Test
    void tellsWhatHisDaysOfAClosedMonthWouldHaveComeTo() {
        TestAgency agency = keptSince("late-person-closed", "2026-05-01");
        var closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);

        agency.addPeople("U1", LATE);

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(corrections(agency))
                                        .hasSize(31)
                                        .contains("2026-05-04 ABSENT beside 0"));
        agency.eventually(
                "select string_agg(date || ' ' || status, ',') from attendance_day where person_id = '"
                        + agency.person(LATE)
                        + "'",
                "2026-06-01 ABSENT");
        assertThat(
                        agency.admin()
                                .get("/v1/attendance-questions?month=2026-05")
                                .json()
                                .get("unresolvedDays")
                                .asInt())
                .isZero();
    }

    /** As when a decree puts him into a unit that is still open, and is withdrawn again. */
    @Test
    void tellsADayOfAClosedMonthAgainThatHasComeAnewMeanwhile() {
        TestAgency agency = keptSince("late-person-again", "2026-05-01");
        agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        agency.addPeople("U1", LATE);
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(corrections(agency)).hasSize(31));
        String his = " where person_id = '" + agency.person(LATE) + "' and date = '2026-05-18'";
        TestAgency.text(
                "insert into attendance_day (agency_id, person_id, date, unit_id, workday, status, late_minutes,"
                        + " early_minutes, missing_in, missing_out, flags, punch_ids)"
                        + " select agency_id, person_id, date, unit_id, workday, 'PRESENT', 5, 0, false, false,"
                        + " flags, punch_ids from attendance_correction"
                        + his
                        + " returning 1");

        TestAgency.text(
                "insert into stale_day (agency_id, person_id, date) select agency_id, person_id, date"
                        + " from attendance_day"
                        + his
                        + " returning 1");

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(corrections(agency))
                                        .hasSize(32)
                                        .contains("2026-05-18 ABSENT beside 1"));
        assertThat(
                        TestAgency.text(
                                "select string_agg(number || ' ' || day_revision, ',') from correction_in_force"
                                        + his))
                .isEqualTo("2 1");
    }

    @Test
    void makesNobodyAbsentByTheFileThatAnAgencyBeginsWith() {
        TestAgency agency = TestAgency.open(port, "late-nobody");
        agency.addUnit("U1", null);

        agency.addPeople("U1", ONE, LATE);

        assertThat(waiting(agency)).isEqualTo("0");
        assertThat(
                        TestAgency.text(
                                "select count(*) from attendance_day where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("0");
    }

    /** A break of the unit until the day before holds for whoever is taken in afterwards, too. */
    @Test
    void makesNobodyAbsentForTheTimeBeforeHisUnitBeganToKeepAttendance() {
        TestAgency agency = keptSince("late-unit", "2026-05-01");
        agency.addUnit("U2", null);
        beginsOn(agency, "2026-05-18");
        var closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);

        agency.addPeople("U2", LATE);

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(corrections(agency))
                                        .hasSize(31)
                                        .contains("2026-05-15 OFF beside 0")
                                        .contains("2026-05-18 ABSENT beside 0"));
        assertThat(corrections(agency).stream().filter(day -> day.contains("ABSENT")))
                .allMatch(day -> day.compareTo("2026-05-18") >= 0);
    }

    private static void beginsOn(TestAgency agency, String first) {
        String before = LocalDate.parse(first).minusDays(1).toString();
        SchedulesOf.write(
                agency,
                "BELUM-DICATAT",
                SchedulesOf.version("2026-01-01", before, List.of(), "07:30", "14:00"));
        SchedulesOf.assigned(
                agency, "BELUM-DICATAT", "2026-01-01", Map.of("unitId", agency.unit("U2")));
    }

    /** With one person, whose days are resolved until yesterday. */
    private TestAgency keptSince(String code, String from) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE);
        agency.admin().post("/v1/attendance-resolutions", Map.of("from", from, "to", "2026-06-01"));
        agency.eventually(
                "select max(date) from attendance_day where agency_id = '" + agency.id() + "'",
                "2026-06-01");
        return agency;
    }

    private static String waiting(TestAgency agency) {
        return TestAgency.text(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'");
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
