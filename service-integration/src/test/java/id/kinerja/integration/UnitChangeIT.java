package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.personnel.app.TakeUpMoves;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a reorganisation does to units: called otherwise, moved, ended. */
@ServiceTest
class UnitChangeIT {

    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";

    private final int port;
    private final TakeUpMoves takeUpMoves;

    UnitChangeIT(@LocalServerPort int port, @Autowired TakeUpMoves takeUpMoves) {
        this.port = port;
        this.takeUpMoves = takeUpMoves;
    }

    @Test
    void callsAUnitOtherwiseAndMovesNobody() {
        TestAgency agency = agency("unit-name");
        Api admin = agency.admin();
        String path = "/v1/units/" + agency.unit("U11");

        Api.Answer renamed = renaming(admin, path, "1", "B-11");

        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        JsonNode unit = admin.get(path).json();
        assertThat(unit.get("code").asString()).isEqualTo("B-11");
        assertThat(unit.get("version").asLong()).isEqualTo(2);
        assertThat(unit.at("/decrees/0/kind").asString()).isEqualTo("RENAMED");
        assertThat(unit.at("/parents/0/parentId").asString()).isEqualTo(agency.unit("U1"));
        assertThat(
                        TestAgency.text(
                                "select count(*) from stale_day where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("0");
        agency.eventually(
                "select code || ' ' || name || ' ' || revision from directory.unit where unit_id = '"
                        + agency.unit("B-11")
                        + "'",
                "B-11 Bidang B-11 2");
        assertThat(code(renaming(admin, path, "1", "B-12"))).isEqualTo("stale");
        assertThat(findings(renaming(admin, path, "2", "U2"))).containsExactly("unit-code-taken");
        assertThat(findings(renaming(admin, path, "2", "=1"))).containsExactly("unit-code-form");
        assertThat(renaming(admin, path, "2", "B-11").status())
                .as("its own code is not taken")
                .isEqualTo(200);
    }

    @Test
    void movesAUnitFromADayThatIsOverWithTheSchedulesOfTheUnitsAbove() {
        TestAgency agency = agency("unit-move");
        Api admin = agency.admin();
        SchedulesOf.write(
                agency,
                "PAGI",
                SchedulesOf.version("2026-01-01", null, SchedulesOf.FIVE, "06:00", "14:00"));
        SchedulesOf.assigned(agency, "PAGI", "2026-01-01", Map.of("unitId", agency.unit("U2")));
        admin.post("/v1/attendance-resolutions", Map.of("from", "2026-05-18", "to", "2026-06-01"));
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        assertThat(TestAgency.text(schedulesOf(agency))).isEmpty();

        Api.Answer moved = move(admin, agency, "U11", "1", agency.unit("U2"), "2026-05-25");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().get("parentId").asString()).isEqualTo(agency.unit("U2"));
        assertThat(moved.json().at("/parents/1/from").asString()).isEqualTo("2026-05-25");
        agency.eventually(schedulesOf(agency), "2026-05-25 2026-06-01");
        agency.eventually(parentInCopy(agency), agency.unit("U2"));
    }

    /** What a source tells of twenty past seven is two hours earlier where it is Jayapura's. */
    @Test
    void countsTheDaysOfAUnitAgainOnceItsZoneIsSetRight() {
        TestAgency agency = agency("unit-zone");
        FilesIn.Outcome recap =
                agency.files(agency.adminId(), "daily-recap")
                        .bringIn(
                                "nip,tanggal,jam_masuk,jam_keluar,status\n"
                                        + ONE
                                        + ",2026-05-29,07:20,16:40,WFO\n");
        assertThat(recap.findings()).isEmpty();
        String came =
                "select to_char(first_in at time zone 'UTC', 'DD HH24:MI') from attendance_day where date = '2026-05-29' and person_id = '"
                        + agency.person(ONE)
                        + "'";
        agency.eventually(came, "29 00:20");

        assertThat(fields(zone(agency, "1", "Asia/Atlantis")))
                .containsExactly("zone field-not-understood");
        assertThat(zone(agency, "1", null).headers().get("etag"))
                .as("in that zone already")
                .isEqualTo("\"1\"");
        assertThat(
                        zone(agency, "1", "Asia/Jayapura", "1990-01-01")
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("day-outside-unit");
        Api.Answer mended = zone(agency, "1", "Asia/Jayapura");

        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        assertThat(mended.json().get("zone").asString()).isEqualTo("Asia/Jayapura");
        agency.eventually(came, "28 22:20");
        assertThat(zone(agency, "1", null).status()).isEqualTo(412);
        assertThat(zone(agency, "2", null, "2026-07-01").json().at("/errors/0/code").asString())
                .isEqualTo("date-after-today");
        assertThat(zone(agency, "2", null).json().has("zone")).isFalse();
        agency.eventually(came, "29 00:20");
    }

    private static Api.Answer zone(TestAgency agency, String seen, @Nullable String zone) {
        return zone(agency, seen, zone, "2026-05-25");
    }

    private static Api.Answer zone(
            TestAgency agency, String seen, @Nullable String zone, String wrongSince) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("zone", zone);
        request.put("wrongSince", wrongSince);
        return agency.admin()
                .with("If-Match", "\"" + seen + "\"")
                .put("/v1/units/" + agency.unit("U11") + "/zone", request);
    }

    @Test
    void countsAUnitBelowTheOneUnderWhichItStoodOnTheDay() {
        TestAgency agency = agency("unit-then");
        Api admin = agency.admin();
        assertThat(move(admin, agency, "U11", "1", agency.unit("U2"), "2026-05-25").status())
                .isEqualTo(200);

        assertThat(rolled(agency, "2026-05-20")).isEmpty();
        assertThat(rolled(agency, "2026-05-26").at("/0/code").asString()).isEqualTo("not-invited");
        assertThat(touched(agency, "2026-05-20")).isEqualTo(2);
        assertThat(touched(agency, "2026-05-26")).isEqualTo(1);
    }

    @Test
    void asksTheSuperiorOfTheDayThatIsAskedAbout() {
        TestAgency agency = agency("unit-line");
        agency.addHead("U1", "190001012000012011");
        agency.addHead("U2", "190001012000012012");
        assertThat(
                        move(agency.admin(), agency, "U11", "1", agency.unit("U2"), "2026-05-28")
                                .status())
                .isEqualTo(200);

        assertThat(superior(agency, "2026-05-27")).isEqualTo(agency.person("190001012000012011"));
        assertThat(superior(agency, "2026-05-29")).isEqualTo(agency.person("190001012000012012"));
    }

    private static String superior(TestAgency agency, String date) {
        Api.Answer asked =
                agency.as(agency.person(ONE), Role.PEGAWAI)
                        .post(
                                "/v1/attendance-requests",
                                Map.of(
                                        "kind",
                                        "LUPA_PRESENSI",
                                        "date",
                                        date,
                                        "arrival",
                                        date + "T07:30:00",
                                        "reason",
                                        "Rapat"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return TestAgency.text(
                "select superior_id from attendance_request where request_id = '"
                        + asked.json().get("id").asString()
                        + "'");
    }

    /**
     * What is wrong with a roll of the unit above of before, on which somebody below is missing.
     */
    private static JsonNode rolled(TestAgency agency, String date) {
        Api.Answer held =
                agency.admin()
                        .post(
                                "/v1/ceremonies",
                                Map.of(
                                        "kind",
                                        "APEL",
                                        "name",
                                        "Apel pagi",
                                        "date",
                                        date,
                                        "unitId",
                                        agency.unit("U1")));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        return agency.admin()
                .with("If-Match", "\"1\"")
                .put(
                        "/v1/ceremonies/" + held.json().get("id").asString() + "/roll",
                        Map.of("absent", List.of(agency.person(ONE), agency.person(OTHER))))
                .json()
                .get("findings");
    }

    /** How many days an incident of the unit above of before would touch. */
    private static int touched(TestAgency agency, String date) {
        Map<String, Object> incident = new LinkedHashMap<>();
        incident.put("unitId", agency.unit("U1"));
        incident.put("from", date);
        incident.put("to", date);
        incident.put("arrivals", true);
        incident.put("departures", true);
        incident.put("document", "BA-1/2026");
        incident.put("cause", "Listrik padam");
        Api.Answer proposed = agency.admin().post("/v1/attendance-incidents", incident);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return agency.admin()
                .get("/v1/attendance-incidents/" + proposed.json().get("id").asString() + "/effect")
                .json()
                .get("days")
                .asInt();
    }

    @Test
    void movesAUnitOnTheDayForWhichItWasDecreed() {
        TestAgency agency = agency("unit-later");
        Api admin = agency.admin();

        Api.Answer decreed = move(admin, agency, "U11", "1", agency.unit("U2"), "2026-06-03");

        assertThat(decreed.json().get("parentId").asString()).isEqualTo(agency.unit("U1"));
        takeUp(agency);
        assertThat(version(admin, agency)).isEqualTo(2);
        agency.setClock("2026-06-03T00:01:00");
        takeUp(agency);
        takeUp(agency);
        assertThat(version(admin, agency)).as("once").isEqualTo(3);
        agency.eventually(parentInCopy(agency), agency.unit("U2"));
    }

    private void takeUp(TestAgency agency) {
        AgencyScope.call(agency.id(), () -> takeUpMoves.takeUp(agency.id()));
    }

    private static long version(Api admin, TestAgency agency) {
        return admin.get("/v1/units/" + agency.unit("U11")).json().get("version").asLong();
    }

    @Test
    void refusesAUnitThatWouldStandBelowItself() {
        TestAgency agency = agency("unit-cycle");
        Api admin = agency.admin();

        assertThat(findings(move(admin, agency, "U1", "1", agency.unit("U11"), "2026-06-01")))
                .containsExactly("unit-below-itself");
        assertThat(findings(move(admin, agency, "U1", "1", agency.unit("U1"), "2026-06-01")))
                .containsExactly("unit-below-itself");
        move(admin, agency, "U11", "1", agency.unit("U2"), "2026-07-01");
        assertThat(findings(move(admin, agency, "U2", "1", agency.unit("U11"), "2026-06-01")))
                .as("as it will be")
                .containsExactly("unit-below-itself");
        assertThat(findings(move(admin, agency, "U2", "1", agency.unit("U1"), "2019-06-01")))
                .containsExactly("day-outside-unit");
    }

    @Test
    void endsAUnitOnceItIsEmpty() {
        TestAgency agency = agency("unit-end");
        Api admin = agency.admin();
        assertThat(findings(ending(admin, agency, "U1", "2026-06-30")))
                .containsExactly("unit-has-people", "unit-has-units");
        String person = agency.person(ONE);
        place(admin, person, agency.unit("U2"), "2026-06-01");

        Api.Answer ended = ending(admin, agency, "U11", "2026-05-31");

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(ended.json().get("actions").toString()).doesNotContain("END");
        agency.eventually(
                "select during::text from directory.unit where unit_id = '"
                        + agency.unit("U11")
                        + "'",
                "[2020-01-01,2026-06-01)");
        assertThat(findings(place(admin, person, agency.unit("U11"), "2026-06-02")))
                .containsExactly("unit-has-an-end");
        assertThat(findings(addedBelow(admin, "U11"))).containsExactly("unit-has-an-end");
        assertThat(findings(move(admin, agency, "U2", "1", agency.unit("U11"), "2026-06-02")))
                .containsExactly("unit-not-there");
        assertThat(code(ending(admin, agency, "U11", "2", "2026-05-30")))
                .isEqualTo("unit-has-an-end");
    }

    @Test
    void changesNoUnitThatAnOfficeDoesNotReach() {
        TestAgency agency = agency("unit-office");
        Api ofU1 = agency.officer(agency.person(OTHER), "U1");

        assertThat(code(renaming(ofU1, "/v1/units/" + agency.unit("U2"), "1", "X")))
                .isEqualTo("unit-unknown");
        assertThat(code(move(ofU1, agency, "U11", "1", agency.unit("U2"), "2026-06-01")))
                .isEqualTo("outside-ones-office");
        assertThat(code(move(ofU1, agency, "U11", "1", null, "2026-06-01")))
                .isEqualTo("outside-ones-office");
        assertThat(renaming(ofU1, "/v1/units/" + agency.unit("U11"), "1", "X").status())
                .isEqualTo(200);
        Api himself = agency.as(agency.person(ONE), Role.PEGAWAI);
        assertThat(code(himself.get("/v1/units/" + agency.unit("U1")))).isEqualTo("role-missing");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U11", "U1");
        agency.addUnit("U2", null);
        agency.addPeople(Map.of(ONE, "U11", OTHER, "U1"));
        return agency;
    }

    private static String schedulesOf(TestAgency agency) {
        return "select concat_ws(' ', min(date), max(date)) from attendance_day where to_char(scheduled_start, 'HH24:MI') = '06:00'"
                + " and person_id = '"
                + agency.person(ONE)
                + "'";
    }

    private static String parentInCopy(TestAgency agency) {
        return "select parent_unit_id from directory.unit where unit_id = '"
                + agency.unit("U11")
                + "'";
    }

    private static Api.Answer renaming(Api who, String path, String version, String code) {
        Map<String, Object> naming = decree();
        naming.put("code", code);
        naming.put("name", "Bidang " + code);
        return who.with("If-Match", "\"" + version + "\"").put(path, naming);
    }

    private static Api.Answer move(
            Api who,
            TestAgency agency,
            String unit,
            String version,
            @Nullable String under,
            String from) {
        Map<String, Object> move = decree();
        move.put("parentId", under);
        move.put("from", from);
        return who.with("If-Match", "\"" + version + "\"")
                .post("/v1/units/" + agency.unit(unit) + "/move", move);
    }

    private static Api.Answer ending(Api who, TestAgency agency, String unit, String lastDay) {
        return ending(who, agency, unit, "1", lastDay);
    }

    private static Api.Answer ending(
            Api who, TestAgency agency, String unit, String version, String lastDay) {
        Map<String, Object> ending = decree();
        ending.put("lastDay", lastDay);
        return who.with("If-Match", "\"" + version + "\"")
                .post("/v1/units/" + agency.unit(unit) + "/ending", ending);
    }

    private static Map<String, Object> decree() {
        Map<String, Object> decree = new LinkedHashMap<>();
        decree.put("decreeNumber", "PERGUB-1/2026");
        decree.put("decreeDate", "2026-05-20");
        return decree;
    }

    private static Api.Answer place(Api who, String person, String unit, String from) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("unitId", unit);
        place.put("positionCode", "J2");
        place.put("positionName", "Analis");
        place.put("jenisJabatan", "FUNGSIONAL");
        place.put("penugasan", "DEFINITIF");
        place.put("decreeNumber", "SK-2");
        place.put("from", from);
        return who.post("/v1/people/" + person + "/assignments", place);
    }

    @ParameterizedTest
    @CsvSource({
        "kodeSatker, 99999, body-invalid, field-form",
        "kodeSatker, 9999999, body-invalid, field-form",
        "zone, Asia/Atlantis, body-not-understood, field-not-understood"
    })
    void addsNoUnitOfAZoneOrAKodeSatkerThatCannotBe(
            String field, String value, String refused, String code) {
        TestAgency agency = TestAgency.open(port, "unit-wrong-" + value.length());
        Map<String, String> unit =
                Map.of("code", "N", "name", "Baru", "validFrom", "2026-01-01", field, value);

        Api.Answer answer = agency.admin().post("/v1/units", Map.of("units", List.of(unit)));

        assertThat(answer.status() + " " + code(answer)).isEqualTo("400 " + refused);
        assertThat(fields(answer)).containsExactly("units[0]." + field + " " + code);
    }

    private static Api.Answer addedBelow(Api who, String parent) {
        Map<String, String> unit =
                Map.of(
                        "code",
                        "N",
                        "name",
                        "Baru",
                        "parentCode",
                        parent,
                        "validFrom",
                        "2026-01-01");
        return who.post("/v1/units", Map.of("units", List.of(unit)));
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }

    private static List<String> fields(Api.Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.get("field").asString() + " " + error.get("code").asString())
                .toList();
    }

    private static List<String> findings(Api.Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.get("code").asString())
                .toList();
    }
}
