package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day off of one region, decreed after days were resolved. */
@ServiceTest
class RegionalHolidayIT {

    private static final String IN_REGION = "190001012000012001";
    private static final String BELOW = "190001012000012002";
    private static final String ELSEWHERE = "190001012000012003";

    private final int port;

    RegionalHolidayIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void isADayOffInTheUnitAndBelowAndNowhereElse() {
        TestAgency agency = resolvedMay("regional");
        Api admin = agency.admin();

        assertThat(decree(agency, admin, "2026-05-13", "2026-12-09").status()).isEqualTo(200);
        days(agency, "2026-05-13", "2001 HOLIDAY 2,2002 HOLIDAY 2,2003 ABSENT 1");
        days(agency, "2026-05-12", "2001 ABSENT 1,2002 ABSENT 1,2003 ABSENT 1");
        days(agency, "2026-12-09", "null");

        // A decree without a day takes it back.
        decree(agency, admin);
        days(agency, "2026-05-13", "2001 ABSENT 3,2002 ABSENT 3,2003 ABSENT 1");
    }

    @Test
    void leavesADayOfAClosedMonthAndTellsWhatItWouldHaveComeTo() {
        TestAgency agency = resolvedMay("regional-closed");
        agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));

        decree(agency, agency.admin(), "2026-05-13");

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(corrections(agency))
                                        .containsExactlyInAnyOrder(
                                                agency.person(IN_REGION) + " HOLIDAY",
                                                agency.person(BELOW) + " HOLIDAY"));
        days(agency, "2026-05-13", "2001 ABSENT 1,2002 ABSENT 1,2003 ABSENT 1");
    }

    @Test
    void goesByThePlaceOnTheDate() {
        TestAgency agency = resolvedMay("regional-moved");
        var moved =
                agency.admin()
                        .post(
                                "/v1/people/" + agency.person(BELOW) + "/assignments",
                                Map.of(
                                        "unitId", agency.unit("U3"),
                                        "positionCode", "J2",
                                        "positionName", "Analis",
                                        "jenisJabatan", "FUNGSIONAL",
                                        "kelasJabatan", 9,
                                        "penugasan", "DEFINITIF",
                                        "decreeNumber", "SK-2",
                                        "from", "2026-05-18"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(201);

        decree(agency, agency.admin(), "2026-05-13", "2026-05-20");

        days(agency, "2026-05-13", "2001 HOLIDAY 2,2002 HOLIDAY 2,2003 ABSENT 1");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(statuses(agency, "2026-05-20"))
                                        .isEqualTo("2001 HOLIDAY,2002 ABSENT,2003 ABSENT"));
    }

    @Test
    void isOffOnlyForUnitsThatStandBelowOnThatDay() {
        TestAgency agency = resolvedMay("regional-unit-moved");
        decree(agency, agency.admin(), "2026-05-13", "2026-05-20");
        days(agency, "2026-05-20", "2001 HOLIDAY 2,2002 HOLIDAY 2,2003 ABSENT 1");
        var moved =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .post(
                                "/v1/units/" + agency.unit("U2") + "/move",
                                Map.of(
                                        "parentId", agency.unit("U3"),
                                        "from", "2026-05-18",
                                        "decreeNumber", "PERGUB-7/2026",
                                        "decreeDate", "2026-05-04"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(statuses(agency, "2026-05-13"))
                                        .isEqualTo("2001 HOLIDAY,2002 HOLIDAY,2003 ABSENT"));
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(statuses(agency, "2026-05-20"))
                                        .isEqualTo("2001 HOLIDAY,2002 ABSENT,2003 ABSENT"));
    }

    @Test
    void takesNoDayOfAnnualLeaveFromThoseWhomItGivesADayOff() {
        TestAgency agency = TestAgency.open(port, "regional-leave");
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        agency.addPeople(Map.of(IN_REGION, "U1", ELSEWHERE, "U2"));
        decree(agency, agency.admin(), "2026-12-09");

        assertThat(asksForThreeDays(agency, IN_REGION)).isEqualTo(2);
        assertThat(asksForThreeDays(agency, ELSEWHERE)).isEqualTo(3);
    }

    /** Around the 9th of December, a Wednesday. */
    private static int asksForThreeDays(TestAgency agency, String nip) {
        Api himself = agency.as(agency.person(nip), Role.PEGAWAI);
        Api.Answer asked =
                himself.post(
                        "/v1/leave-requests",
                        Map.of("type", "TAHUNAN", "from", "2026-12-08", "to", "2026-12-10"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return himself.get("/v1/people/" + agency.person(nip) + "/leave-balance")
                .json()
                .get("asked")
                .asInt();
    }

    @Test
    void isDecreedByWhoseOfficeReachesTheUnitAndHasSeenWhatStands() {
        TestAgency agency = TestAgency.open(port, "regional-office");
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        Api inU1 = agency.officer(agency.addPeople("U1", IN_REGION).getFirst(), "U1");
        String u1 = path(agency, "U1");

        Api.Answer none = inU1.get(u1);
        assertThat(none.json().path("version").asInt()).isZero();
        assertThat(none.json().has("decree")).isFalse();
        Api.Answer decreed = inU1.with("If-Match", "\"0\"").put(u1, year("2026-12-09"));
        assertThat(decreed.status()).as(decreed.text()).isEqualTo(200);
        assertThat(decreed.headers()).containsEntry("etag", "\"1\"");
        assertThat(decreed.json().at("/holidays/0/kind").asString()).isEqualTo("REGIONAL_HOLIDAY");
        assertThat(code(inU1.with("If-Match", "\"0\"").put(u1, year("2026-12-10"))))
                .isEqualTo("stale");
        assertThat(inU1.put(u1, year()).status()).isEqualTo(428);

        assertThat(code(inU1.with("If-Match", "\"0\"").put(path(agency, "U2"), year())))
                .isEqualTo("outside-ones-office");
        assertThat(
                        code(
                                inU1.with("If-Match", "\"0\"")
                                        .put(
                                                "/v1/calendars/2026",
                                                Map.of("decree", "SKB", "holidays", List.of()))))
                .isEqualTo("outside-ones-office");
        assertThat(
                        code(
                                agency.admin()
                                        .with("If-Match", "\"0\"")
                                        .put(
                                                "/v1/calendars/2026/units/" + agency.adminId(),
                                                year("2026-12-09"))))
                .isEqualTo("unit-unknown");
        assertThat(agency.admin().get("/v1/calendars/2026/units").json().at("/items/0/unitId"))
                .isEqualTo(decreed.json().path("unitId"));
    }

    @Test
    void saysWhatIsWrongWithTheYearOfAUnit() {
        TestAgency agency = TestAgency.open(port, "regional-wrong");
        agency.addUnit("U1", null);
        Api admin = agency.admin().with("If-Match", "\"0\"");
        String u1 = path(agency, "U1");

        Api.Answer twice = admin.put(u1, year("2026-12-09", "2026-12-09"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(twice.json().at("/errors/0/code").asString()).isEqualTo("date-twice");
        assertThat(code(admin.put(u1, year("2027-01-01")))).isEqualTo("holiday-of-another-year");
        assertThat(admin.put(u1, Map.of("decree", " ", "holidays", List.of())).status())
                .isEqualTo(400);
        assertThat(code(admin.put("/v1/calendars/1900/units/" + agency.unit("U1"), year())))
                .isEqualTo("calendar-invalid");
    }

    @Test
    void keepsWhatEachDecreeSaid() {
        TestAgency agency = TestAgency.open(port, "regional-versions");
        agency.addUnit("U1", null);
        Api admin = agency.admin();
        decree(agency, admin, "2026-12-09");
        decree(agency, admin, "2026-12-09", "2026-12-10");
        decree(agency, admin);
        admin.with("If-Match", "\"0\"")
                .put("/v1/calendars/2026", Map.of("decree", "SKB", "holidays", List.of()));

        var versions = admin.get(path(agency, "U1") + "/versions").json().path("items");
        assertThat(versions.valueStream().map(one -> one.path("version").asInt()))
                .containsExactly(3, 2, 1);
        assertThat(versions.valueStream().map(one -> one.path("holidays").size()))
                .containsExactly(0, 2, 1);
        assertThat(versions.at("/0/recordedAt").asString()).isNotEmpty();

        var first = admin.get(path(agency, "U1") + "/versions?limit=2").json();
        var second =
                admin.get(
                                path(agency, "U1")
                                        + "/versions?limit=2&cursor="
                                        + first.path("next").asString())
                        .json();
        assertThat(second.at("/items/0/decree").asString()).isEqualTo("SK Pilkada 1");
        assertThat(second.has("next")).isFalse();

        var ofTheAgency = admin.get("/v1/calendars/2026/versions").json().path("items");
        assertThat(ofTheAgency).hasSize(1);
        assertThat(ofTheAgency.at("/0/decree").asString()).isEqualTo("SKB");
    }

    private TestAgency resolvedMay(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", "U1");
        agency.addUnit("U3", null);
        agency.addPeople(Map.of(IN_REGION, "U1", BELOW, "U2", ELSEWHERE, "U3"));
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '" + agency.id() + "'",
                "93");
        return agency;
    }

    private static String path(TestAgency agency, String unit) {
        return "/v1/calendars/2026/units/" + agency.unit(unit);
    }

    private static Api.Answer decree(TestAgency agency, Api api, String... dates) {
        String u1 = path(agency, "U1");
        String version = api.get(u1).headers().getOrDefault("etag", "");
        return api.with("If-Match", version).put(u1, year(dates));
    }

    private static Map<String, Object> year(String... dates) {
        return Map.of(
                "decree",
                "SK Pilkada " + dates.length,
                "holidays",
                Arrays.stream(dates).map(date -> Map.of("date", date, "name", "Pilkada")).toList());
    }

    private static void days(TestAgency agency, String date, String expected) {
        agency.eventually(
                ofDay(agency, date, "status || ' ' || attendance_day.revision")
                        + " and not exists (select from stale_day where agency_id = '"
                        + agency.id()
                        + "')",
                expected);
    }

    private static String statuses(TestAgency agency, String date) {
        return TestAgency.text(ofDay(agency, date, "status"));
    }

    private static String ofDay(TestAgency agency, String date, String what) {
        return "select string_agg(right(nip, 4) || ' ' || "
                + what
                + ", ',' order by nip) from attendance_day join person using (person_id)"
                + " where date = '"
                + date
                + "' and attendance_day.agency_id = '"
                + agency.id()
                + "'";
    }

    private static List<String> corrections(TestAgency agency) {
        return Told.on(Topics.ATTENDANCE_CORRECTION, agency.id()).stream()
                .map(told -> told.get("personId").asString() + " " + told.get("status").asString())
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString();
    }
}
