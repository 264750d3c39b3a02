package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two people of a roster of June 2026 change turns, on the second of June. */
@ServiceTest
class RosterSwapIT {

    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";
    private static final String SWAPS = "/v1/roster-swaps";

    private final int port;

    RosterSwapIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void changesTurnsOnceTheColleagueAgreesAndHrApproves() {
        TestAgency agency = hospital("swap-days");
        publish(
                agency,
                List.of(turn(agency, ONE, "03", "PAGI"), turn(agency, OTHER, "04", "PAGI")));

        JsonNode asked = asked(agency, "2026-06-03", "2026-06-04");
        assertThat(asked.get("state").asString()).isEqualTo("ASKED");
        assertThat(asked.get("actions").toString()).isEqualTo("[\"WITHDRAW\"]");
        assertThat(code(ask(agency, "2026-06-03", "2026-06-04")))
                .isEqualTo("roster-swap-under-way");
        String path = SWAPS + "/" + asked.get("id").asString();
        assertThat(
                        TestAgency.text(
                                "select due from platform.task where open and kind = 'ROSTER_SWAP_TO_AGREE'"
                                        + " and reference = '"
                                        + asked.get("id").asString()
                                        + "'"))
                .as("the first day that it would change")
                .isEqualTo("2026-06-03");
        assertThat(code(seen(one(agency), 1).post(path + "/answer", Map.of("agree", true))))
                .isEqualTo("only-the-partner");
        assertThat(code(seen(agency.admin(), 1).post(path + "/decision", Map.of("approve", true))))
                .isEqualTo("roster-swap-decided-already");
        assertThat(days(agency, ONE)).isEqualTo(Map.of("2026-06-03", "PAGI"));

        JsonNode agreed =
                seen(other(agency), 1).post(path + "/answer", Map.of("agree", true)).json();
        assertThat(agreed.get("state").asString()).isEqualTo("AGREED");
        assertThat(
                        agency.admin()
                                .get(SWAPS + "?unit=" + agency.unit("U1"))
                                .json()
                                .at("/items/0/actions")
                                .toString())
                .isEqualTo("[\"APPROVE\",\"REFUSE\"]");
        assertThat(code(seen(other(agency), 2).post(path + "/decision", Map.of("approve", true))))
                .isEqualTo("not-ones-own-record");
        assertThat(
                        seen(agency.admin(), 2)
                                .post(path + "/decision", Map.of("approve", false))
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("swap-note-missing");

        Api.Answer approved =
                seen(agency.admin(), 2).post(path + "/decision", Map.of("approve", true));

        assertThat(approved.json().get("state").asString())
                .as(approved.text())
                .isEqualTo("APPROVED");
        assertThat(days(agency, ONE)).isEqualTo(Map.of("2026-06-04", "PAGI"));
        assertThat(days(agency, OTHER)).isEqualTo(Map.of("2026-06-03", "PAGI"));
        agency.eventually(
                "select count(*) from inbox_task where agency_id = '" + agency.id() + "' and open",
                "0");
    }

    @Test
    void isNotDecidedByWhoHasAConflictOfInterestAboutOneOfTheTwo() {
        TestAgency agency = hospital("swap-conflict");
        String third = agency.addPeople("U1", "190001012000012009").getFirst();
        publish(
                agency,
                List.of(turn(agency, ONE, "03", "PAGI"), turn(agency, OTHER, "04", "PAGI")));
        String path = SWAPS + "/" + asked(agency, "2026-06-03", "2026-06-04").get("id").asString();
        seen(other(agency), 1).post(path + "/answer", Map.of("agree", true));
        Api.Answer declared =
                agency.admin()
                        .post(
                                "/v1/conflicts-of-interest",
                                Map.of(
                                        "personId",
                                        agency.person(OTHER),
                                        "reason",
                                        "KELUARGA",
                                        "from",
                                        "2026-06-02"));
        assertThat(declared.status()).as(declared.text()).isEqualTo(201);

        assertThat(
                        seen(agency.admin(), 2)
                                .post(path + "/decision", Map.of("approve", true))
                                .status())
                .isEqualTo(404);
        assertThat(
                        seen(agency.officer(third, null), 2)
                                .post(path + "/decision", Map.of("approve", true))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void changesShiftsOfOneDay() {
        TestAgency agency = hospital("swap-shifts");
        publish(
                agency,
                List.of(turn(agency, ONE, "03", "PAGI"), turn(agency, OTHER, "03", "MALAM")));
        Api.Answer asked =
                one(agency)
                        .post(
                                SWAPS,
                                Map.of(
                                        "date",
                                        "2026-06-03",
                                        "partnerId",
                                        agency.person(OTHER),
                                        "reason",
                                        "Anak sakit"));
        String path = SWAPS + "/" + asked.json().get("id").asString();
        seen(other(agency), 1).post(path + "/answer", Map.of("agree", true));
        seen(agency.admin(), 2).post(path + "/decision", Map.of("approve", true));

        assertThat(days(agency, ONE)).isEqualTo(Map.of("2026-06-03", "MALAM"));
        assertThat(days(agency, OTHER)).isEqualTo(Map.of("2026-06-03", "PAGI"));
    }

    @Test
    void countsHoursByWhoseTurnItIsBesideWhatIsOwed() {
        TestAgency agency = hospital("swap-hours");
        publish(
                agency,
                List.of(
                        turn(agency, ONE, "03", "MALAM"),
                        turn(agency, OTHER, "03", "PAGI"),
                        turn(agency, OTHER, "08", "PAGI")));
        // Of ten hours a week by contract, less the breaks, and Perpres 21/2023 for the other.
        SchedulesOf.write(
                agency,
                "PARUH-WAKTU",
                SchedulesOf.version("2026-01-01", null, SchedulesOf.FIVE, "08:00", "10:30"));
        SchedulesOf.assigned(
                agency, "PARUH-WAKTU", "2026-01-01", Map.of("personId", agency.person(ONE)));
        assertThat(hours(agency, ONE)).isEqualTo("690 of 2640 BELOW");
        assertThat(hours(agency, OTHER)).isEqualTo("780 of 9900 BELOW");

        Api.Answer asked =
                one(agency)
                        .post(
                                SWAPS,
                                Map.of(
                                        "date",
                                        "2026-06-03",
                                        "partnerId",
                                        agency.person(OTHER),
                                        "reason",
                                        "Anak sakit"));
        String path = SWAPS + "/" + asked.json().get("id").asString();
        seen(other(agency), 1).post(path + "/answer", Map.of("agree", true));
        seen(agency.admin(), 2).post(path + "/decision", Map.of("approve", true));

        assertThat(hours(agency, ONE)).isEqualTo("390 of 2640 BELOW");
        assertThat(hours(agency, OTHER)).isEqualTo("1080 of 9900 BELOW");
    }

    private static String hours(TestAgency agency, String nip) {
        String roster =
                agency.admin().get("/v1/rosters?month=2026-06").json().at("/items/0/id").asString();
        return agency.admin()
                .get("/v1/rosters/" + roster + "/hours")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("personId").asString().equals(agency.person(nip)))
                .map(
                        one ->
                                one.get("minutes").asInt()
                                        + " of "
                                        + one.get("owedMinutes").asInt()
                                        + " "
                                        + one.get("balance").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesWhatCanNotBeAndSaysWhy() {
        TestAgency agency = hospital("swap-refused");
        publish(
                agency,
                List.of(
                        turn(agency, ONE, "03", "MALAM"),
                        turn(agency, ONE, "05", "PAGI"),
                        turn(agency, OTHER, "04", "PAGI"),
                        turn(agency, OTHER, "06", "PAGI")));

        assertThat(finding(ask(agency, "2026-06-05", "2026-06-04")))
                .isEqualTo("partnerDate shifts-overlap");
        assertThat(finding(ask(agency, "2026-06-07", "2026-06-06")))
                .isEqualTo("date swap-without-shift");
        assertThat(finding(ask(agency, "2026-06-05", "2026-06-07")))
                .isEqualTo("partnerDate swap-without-shift");
        assertThat(finding(ask(agency, "2026-07-01", "2026-06-06")))
                .isEqualTo("date swap-without-shift");
        agency.setClock("2026-06-05T08:00:00");
        assertThat(finding(ask(agency, "2026-06-03", "2026-06-06")))
                .isEqualTo("date swap-day-is-over");
        assertThat(agency.as(agency.adminId(), Role.PEGAWAI).get(SWAPS).json().get("items"))
                .isEmpty();
    }

    @Test
    void isOverWhenAnotherRosterIsPublished() {
        TestAgency agency = hospital("swap-replaced");
        publish(
                agency,
                List.of(turn(agency, ONE, "03", "PAGI"), turn(agency, OTHER, "04", "PAGI")));
        String path = SWAPS + "/" + asked(agency, "2026-06-03", "2026-06-04").get("id").asString();

        publish(
                agency,
                List.of(turn(agency, ONE, "03", "PAGI"), turn(agency, OTHER, "05", "PAGI")));

        assertThat(one(agency).get(path).json().get("state").asString()).isEqualTo("REPLACED");
        assertThat(asked(agency, "2026-06-03", "2026-06-05").get("state").asString())
                .isEqualTo("ASKED");
    }

    private TestAgency hospital(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, OTHER);
        shift(agency, "PAGI", "07:00", "14:00");
        shift(agency, "MALAM", "20:00", "08:00");
        return agency;
    }

    private static void shift(TestAgency agency, String code, String start, String end) {
        agency.admin()
                .with("If-Match", "\"0\"")
                .put(
                        "/v1/shifts/" + code,
                        Map.of("name", "Jaga", "start", start, "end", end, "breakMinutes", 30));
    }

    private static Map<String, String> turn(
            TestAgency agency, String nip, String day, String shift) {
        return Map.of("personId", agency.person(nip), "date", "2026-06-" + day, "shiftCode", shift);
    }

    private static void publish(TestAgency agency, List<Map<String, String>> turns) {
        Api.Answer drafted =
                agency.admin()
                        .post(
                                "/v1/rosters",
                                Map.of(
                                        "unitId",
                                        agency.unit("U1"),
                                        "month",
                                        "2026-06",
                                        "entries",
                                        turns));
        Api.Answer published =
                seen(agency.admin(), 1)
                        .post(
                                "/v1/rosters/"
                                        + drafted.json().get("id").asString()
                                        + "/publication",
                                Map.of());
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    private static Api.Answer ask(TestAgency agency, String day, String partnerDay) {
        return one(agency)
                .post(
                        SWAPS,
                        Map.of(
                                "date",
                                day,
                                "partnerId",
                                agency.person(OTHER),
                                "partnerDate",
                                partnerDay,
                                "reason",
                                "Anak sakit"));
    }

    private static JsonNode asked(TestAgency agency, String day, String partnerDay) {
        Api.Answer answer = ask(agency, day, partnerDay);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** The shifts of June by their days. */
    private static Map<String, String> days(TestAgency agency, String nip) {
        return agency.admin()
                .get("/v1/rostered-days?month=2026-06&person=" + agency.person(nip))
                .json()
                .valueStream()
                .filter(day -> day.has("shiftCode"))
                .collect(
                        Collectors.toMap(
                                day -> day.get("date").asString(),
                                day -> day.get("shiftCode").asString()));
    }

    private static String finding(Api.Answer answer) {
        JsonNode first = answer.json().at("/errors/0");
        return first.path("field").asString("") + " " + first.path("code").asString("");
    }

    private static Api one(TestAgency agency) {
        return agency.as(agency.person(ONE), Role.PEGAWAI);
    }

    private static Api other(TestAgency agency) {
        return agency.as(agency.person(OTHER), Role.PEGAWAI);
    }

    private static Api seen(Api who, long version) {
        return who.with("If-Match", "\"" + version + "\"");
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString("");
    }
}
