package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was entered of somebody in error counts as if it had never been. */
@ServiceTest
class WithdrawalIT {

    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";

    private final int port;

    WithdrawalIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void takesAPlaceBackAndHasTheOneBeforeGoOn() {
        TestAgency agency = agency("withdraw-place");
        Api admin = agency.admin();
        keep(agency, "2026-05-11");
        String person = agency.person(ONE);
        String wrong = placed(agency, admin, person, "2026-05-18").json().get("id").asString();
        String before = places(admin, person).at("/0/id").asString();
        agency.eventually(daysIn(agency, "U2"), "15");

        Api.Answer withdrawn = withdraw(admin, wrong, "1", List.of(before));

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        JsonNode left = places(admin, person);
        assertThat(left).hasSize(1);
        assertThat(left.at("/0/id").asString()).isEqualTo(before);
        assertThat(left.at("/0").has("to")).isFalse();
        agency.eventually(daysIn(agency, "U2"), "0");
        agency.eventually(
                "select string_agg(during::text || ' ' || revision, ' ' order by revision) from directory.assignment"
                        + " where person_id = '"
                        + person
                        + "'",
                "empty 2 [2022-01-01,) 3");
        JsonNode listed = admin.get("/v1/people/" + person + "/withdrawals").json().get("items");
        assertThat(listed.at("/0/assignmentId").asString()).isEqualTo(wrong);
        assertThat(listed.at("/0/reason").asString()).isEqualTo("SK tertukar");
        assertThat(listed.at("/0/decreeDate").asString()).isEqualTo("2026-05-15");
        assertThat(admin.get("/v1/assignments/" + wrong).status()).isEqualTo(404);
    }

    @Test
    void takesADeathBackWithThePlaceThatItEnded() {
        TestAgency agency = agency("withdraw-death");
        Api admin = agency.admin();
        keep(agency, "2026-05-11");
        String person = agency.person(ONE);
        change(admin, person, "1", "MENINGGAL", "2026-05-20");
        agency.eventually(notEmployed(agency), "13");
        String place = places(admin, person).at("/0/id").asString();

        Api.Answer withdrawn = withdrawService(admin, person, "2", "2026-05-20", List.of(place));

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().get("service")).hasSize(1);
        agency.eventually(notEmployed(agency), "0");
        assertThat(places(admin, person).at("/0").has("to")).isFalse();
        agency.eventually(
                "select string_agg(code || ' ' || during, ',') from directory.person_status where person_id = '"
                        + person
                        + "'",
                "AKTIF [2022-01-01,)");
        assertThat(finding(withdrawService(admin, person, "3", "2022-01-01", List.of())))
                .as("that he joined stays")
                .isEqualTo("no-change-that-day");
    }

    @Test
    void letsNothingGoOnThatDidNotEndForIt() {
        TestAgency agency = agency("withdraw-going");
        Api admin = agency.admin();
        String person = agency.person(ONE);
        String foreign = places(admin, agency.person(OTHER)).at("/0/id").asString();
        String wrong = placed(agency, admin, person, "2026-05-18").json().get("id").asString();

        assertThat(finding(withdraw(admin, wrong, "1", List.of(foreign))))
                .isEqualTo("place-did-not-end-then");
        assertThat(places(admin, person)).as("nothing is done by halves").hasSize(2);
        change(admin, person, "1", "PENSIUN", "2026-06-01");
        change(admin, person, "2", "AKTIF", "2026-06-02");
        placed(agency, admin, person, "2026-06-02");
        assertThat(code(withdrawService(admin, person, "3", "2026-06-02", List.of())))
                .as("he would have a place in his retirement")
                .isEqualTo("place-after-service");
    }

    @Test
    void withdrawsNothingOfOneselfNorOutsideOnesOffice() {
        TestAgency agency = agency("withdraw-office");
        Api admin = agency.admin();
        String person = agency.person(ONE);
        String place = places(admin, person).at("/0/id").asString();
        String own = places(admin, agency.person(OTHER)).at("/0/id").asString();
        Api officer = agency.officer(agency.person(OTHER), "U1");
        String elsewhere = placed(agency, admin, person, "2026-05-18").json().get("id").asString();

        assertThat(code(withdraw(officer, own, "1", List.of()))).isEqualTo("not-ones-own-record");
        assertThat(withdraw(officer, elsewhere, "1", List.of()).status()).isEqualTo(404);
        assertThat(code(withdraw(admin, place, "1", List.of()))).isEqualTo("stale");
        assertThat(code(withdraw(agency.as(person, Role.PEGAWAI), place, "2", List.of())))
                .isEqualTo("role-missing");
        assertThat(
                        agency.as(person, Role.PEGAWAI)
                                .get("/v1/people/" + person + "/withdrawals")
                                .status())
                .isEqualTo(200);
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        agency.addPeople("U1", ONE, OTHER);
        return agency;
    }

    /** Everybody's days are resolved until yesterday. */
    private static void keep(TestAgency agency, String from) {
        agency.admin().post("/v1/attendance-resolutions", Map.of("from", from, "to", "2026-06-01"));
        agency.eventually(
                "select count(distinct person_id) from attendance_day where date = '2026-06-01' and agency_id = '"
                        + agency.id()
                        + "'",
                "2");
    }

    private static String daysIn(TestAgency agency, String unit) {
        return "select count(*) from attendance_day where unit_id = '" + agency.unit(unit) + "'";
    }

    private static String notEmployed(TestAgency agency) {
        return "select count(*) from attendance_day where status = 'NOT_EMPLOYED' and person_id = '"
                + agency.person(ONE)
                + "'";
    }

    private static Api.Answer placed(TestAgency agency, Api who, String person, String from) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("unitId", agency.unit("U2"));
        place.put("positionCode", "J2");
        place.put("positionName", "Analis");
        place.put("jenisJabatan", "FUNGSIONAL");
        place.put("penugasan", "DEFINITIF");
        place.put("decreeNumber", "SK-2");
        place.put("decreeDate", "2026-05-15");
        place.put("from", from);
        return who.post("/v1/people/" + person + "/assignments", place);
    }

    private static void change(Api who, String person, String version, String status, String from) {
        Api.Answer changed =
                who.with("If-Match", "\"" + version + "\"")
                        .post(
                                "/v1/people/" + person + "/service-changes",
                                Map.of("status", status, "from", from, "decreeNumber", "SK-3"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private static Api.Answer withdraw(
            Api who, String place, String version, List<String> goingOn) {
        return who.with("If-Match", "\"" + version + "\"")
                .post(
                        "/v1/assignments/" + place + "/withdrawal",
                        Map.of("reason", "SK tertukar", "goingOn", goingOn));
    }

    private static Api.Answer withdrawService(
            Api who, String person, String version, String from, List<String> goingOn) {
        return who.with("If-Match", "\"" + version + "\"")
                .post(
                        "/v1/people/" + person + "/service-withdrawals",
                        Map.of("from", from, "reason", "Salah orang", "goingOn", goingOn));
    }

    private static JsonNode places(Api who, String person) {
        return who.get("/v1/people/" + person + "/assignments").json().get("items");
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }

    private static String finding(Api.Answer answer) {
        return answer.json().at("/errors/0/code").asString(answer.text());
    }
}
