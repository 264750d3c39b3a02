package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PeriodIT {

    private static final String SATU = "190001012000012001";
    private static final String DUA = "190001012000011002";
    private static final int DAYS_OF_MAY = 31;

    private final int port;

    PeriodIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void closesAMonthWithAManifestThatAListenerCanCheck() throws NoSuchAlgorithmException {
        TestAgency agency = agencyWithTwoUnits("period-manifest");
        resolveMay(agency, 2 * DAYS_OF_MAY);

        var closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));

        assertThat(closed.status()).as(closed.text()).isEqualTo(201);
        assertThat(closed.json().get("units").asInt()).isEqualTo(3);
        assertThat(closed.json().get("personDays").asInt()).isEqualTo(2 * DAYS_OF_MAY);
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.ATTENDANCE_PERIOD, agency.id()))
                                        .hasSize(3));
        for (JsonNode period : Told.on(Topics.ATTENDANCE_PERIOD, agency.id())) {
            List<JsonNode> days = daysOf(agency, period.get("unitId").asString());
            assertThat(period.get("personDays").asLong()).isEqualTo(days.size());
            assertThat(period.get("hash").asString()).isEqualTo(hash(days));
            assertThat(period.get("state").asString()).isEqualTo("CLOSED");
            assertThat(period.get("to").asString()).isEqualTo("2026-05-31");
        }
        assertThat(
                        agency.admin()
                                .get("/v1/attendance-periods?month=2026-05")
                                .json()
                                .get("items")
                                .size())
                .isEqualTo(3);
    }

    @Test
    void staysOpenWhileDaysAreUnresolved() {
        TestAgency agency = agencyWithTwoUnits("period-unresolved");
        String unit = agency.unit("U1");

        var refused = close(agency.admin(), unit, "2026-05");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("period-days-unresolved");
        assertThat(refused.json().get("detail").asString()).contains("31 hari pegawai");
        assertThat(
                        code(
                                agency.admin()
                                        .post(
                                                "/v1/attendance-period-closings",
                                                Map.of("month", "2026-05"))))
                .isEqualTo("period-days-unresolved");
        assertThat(code(close(agency.admin(), unit, "2026-06"))).isEqualTo("period-not-over");

        resolveMay(agency, 2 * DAYS_OF_MAY);

        assertThat(close(agency.admin(), unit, "2026-05").status()).isEqualTo(201);
        assertThat(code(close(agency.admin(), unit, "2026-05"))).isEqualTo("period-not-open");
        var theRest =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(theRest.json().get("units").asInt()).isEqualTo(2);
        assertThat(
                        code(
                                agency.admin()
                                        .post(
                                                "/v1/attendance-period-closings",
                                                Map.of("month", "2026-05"))))
                .isEqualTo("period-not-open");
    }

    @Test
    void keepsTheDaysOfAClosedMonthAndALateDecreeBesideThem() {
        TestAgency agency = agencyWithTwoUnits("period-late");
        resolveMay(agency, 2 * DAYS_OF_MAY);
        agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        String person = agency.person(SATU);

        var late =
                agency.admin()
                        .post(
                                "/v1/leaves",
                                Map.of(
                                        "personId", person,
                                        "type", "SAKIT",
                                        "from", "2026-05-28",
                                        "to", "2026-06-01",
                                        "decreeNumber", "SK-9",
                                        "decreeDate", "2026-06-02"));

        assertThat(late.status()).isEqualTo(201);
        agency.eventually(
                days("attendance_correction", person), "2026-05-28/LEAVE 2026-05-29/LEAVE");
        agency.eventually(
                "select status from attendance_day where date = '2026-06-01' and person_id = '"
                        + person
                        + "'",
                "LEAVE");
        assertThat(
                        TestAgency.text(
                                "select count(*) from attendance_day where status = 'LEAVE' and date < '2026-06-01' and person_id = '"
                                        + person
                                        + "'"))
                .isEqualTo("0");
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(Told.on(Topics.LEAVE, agency.id())).hasSize(1));
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(corrections(agency))
                                        .containsExactly(
                                                "2026-05-28 LEAVE 1", "2026-05-29 LEAVE 1"));

        String id = late.json().get("id").asString();
        agency.admin().with("If-Match", "\"1\"").post("/v1/leaves/" + id + "/cancellation", "");
        agency.eventually(
                days("attendance_correction", person),
                "2026-05-28/LEAVE 2026-05-28/ABSENT 2026-05-29/LEAVE 2026-05-29/ABSENT");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(corrections(agency))
                                        .containsExactly(
                                                "2026-05-28 ABSENT 2",
                                                "2026-05-28 LEAVE 1",
                                                "2026-05-29 ABSENT 2",
                                                "2026-05-29 LEAVE 1"));
        assertThat(Told.on(Topics.ATTENDANCE_DAY, agency.id()))
                .filteredOn(day -> day.get("date").asString().startsWith("2026-05"))
                .allSatisfy(day -> assertThat(day.get("revision").asInt()).isEqualTo(1));
    }

    @Test
    void closesAUnitIntoWhichSomebodyCameWhoseDaysStandInAnother() {
        TestAgency agency = agencyWithTwoUnits("period-moved");
        resolveMay(agency, 2 * DAYS_OF_MAY);
        assertThat(close(agency.admin(), agency.unit("U1"), "2026-05").status()).isEqualTo(201);

        move(agency, SATU, "U2");

        assertThat(unresolved(agency)).isZero();
        assertThat(close(agency.admin(), agency.unit("U2"), "2026-05").status()).isEqualTo(201);

        // Nothing is closed that holds these days.
        move(agency, DUA, "U0");
        TestAgency.text(
                "update attendance_day set unit_id = '"
                        + agency.unit("U0")
                        + "' where person_id = '"
                        + agency.person(SATU)
                        + "' returning 1");
        assertThat(unresolved(agency)).isEqualTo(DAYS_OF_MAY);
    }

    private static void move(TestAgency agency, String nip, String unit) {
        TestAgency.text(
                "update assignment set unit_id = '"
                        + agency.unit(unit)
                        + "' where person_id = '"
                        + agency.person(nip)
                        + "' returning 1");
    }

    private static int unresolved(TestAgency agency) {
        return agency.admin()
                .get("/v1/attendance-questions?month=2026-05")
                .json()
                .get("unresolvedDays")
                .asInt();
    }

    @Test
    void waitsForADayThatIsBeingResolved() throws Exception {
        TestAgency agency = agencyWithTwoUnits("period-race");
        resolveMay(agency, 2 * DAYS_OF_MAY);
        String person = agency.person(SATU);
        try (Connection resolving = TestPostgres.superuser("integration");
                Statement statement = resolving.createStatement()) {
            resolving.setAutoCommit(false);
            statement.execute(
                    "select from agency where agency_id = '" + agency.id() + "' for share");
            var closing =
                    CompletableFuture.supplyAsync(
                            () -> close(agency.admin(), agency.unit("U1"), "2026-05"));
            assertThat(closing)
                    .as("closes while a day is being resolved")
                    .failsWithin(Duration.ofSeconds(1))
                    .withThrowableOfType(TimeoutException.class);
            statement.execute(
                    "update attendance_day set revision = 2 where date = '2026-05-04' and person_id = '"
                            + person
                            + "'");
            resolving.commit();

            assertThat(closing.get(10, TimeUnit.SECONDS).json().get("hash").asString())
                    .isEqualTo(
                            TestAgency.text(
                                    "select encode(sha256(string_agg(person_id || '|' || date || '|' || revision || chr(10), '' order by date)::bytea), 'hex')"
                                            + " from attendance_day where date between '2026-05-01' and '2026-05-31' and person_id = '"
                                            + person
                                            + "'"));
        }
    }

    @Test
    void isClosedByHrOfTheAgencyAlone() {
        TestAgency agency = agencyWithTwoUnits("period-roles");
        TestAgency foreign = agencyWithTwoUnits("period-foreign");
        String unit = agency.unit("U1");
        Api employee = agency.as(agency.person(SATU), Role.PEGAWAI);
        Api roleWithoutGrant = agency.as(agency.person(SATU), Role.ADMIN_KEPEGAWAIAN);

        assertThat(code(close(employee, unit, "2026-05"))).isEqualTo("role-missing");
        assertThat(code(close(roleWithoutGrant, unit, "2026-05"))).isEqualTo("outside-ones-office");
        assertThat(code(close(foreign.admin(), unit, "2026-05"))).isEqualTo("unit-unknown");
        assertThat(code(close(agency.admin(), UUID.randomUUID().toString(), "2026-05")))
                .isEqualTo("unit-unknown");
        assertThat(close(agency.admin(), unit, "2026-13").status()).isEqualTo(400);
        assertThat(close(agency.admin(), "not-a-unit", "2026-05").status()).isEqualTo(400);
        assertThat(employee.get("/v1/attendance-periods?month=2026-05").status()).isEqualTo(403);
    }

    private TestAgency agencyWithTwoUnits(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U0", null);
        agency.addUnit("U1", "U0");
        agency.addUnit("U2", "U0");
        agency.addPeople("U1", SATU);
        agency.addPeople("U2", DUA);
        return agency;
    }

    private static void resolveMay(TestAgency agency, int personDays) {
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '" + agency.id() + "'",
                String.valueOf(personDays));
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
    }

    private static Api.Answer close(Api api, String unit, String month) {
        return api.post("/v1/attendance-periods/" + unit + "/" + month + "/closing", "");
    }

    /** As a listener knows them: the newest revision of each day of the unit. */
    private static List<JsonNode> daysOf(TestAgency agency, String unit) {
        return Told.on(Topics.ATTENDANCE_DAY, agency.id()).stream()
                .filter(day -> day.get("unitId").asString().equals(unit))
                .toList();
    }

    private static String hash(List<JsonNode> days) throws NoSuchAlgorithmException {
        String lines =
                days.stream()
                        .map(
                                day ->
                                        day.get("personId").asString()
                                                + "|"
                                                + day.get("date").asString()
                                                + "|"
                                                + day.get("revision").asLong()
                                                + "\n")
                        .sorted()
                        .collect(Collectors.joining());
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static List<String> corrections(TestAgency agency) {
        return Told.on(Topics.ATTENDANCE_CORRECTION, agency.id()).stream()
                .peek(told -> assertThat(told.get("dayRevision").asLong()).isEqualTo(1))
                .map(
                        told ->
                                told.get("date").asString()
                                        + " "
                                        + told.get("status").asString()
                                        + " "
                                        + told.get("revision").asString())
                .sorted()
                .toList();
    }

    private static String days(String table, String person) {
        return "select string_agg(concat_ws('/', date, status), ' ' order by date, number) from "
                + table
                + " where person_id = '"
                + person
                + "'";
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
