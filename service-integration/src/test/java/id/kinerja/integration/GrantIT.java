package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An office reaches the unit of its grant and all below it, on the days of the grant. */
@ServiceTest
class GrantIT {

    private static final String OPERATOR = "190001012000012001";
    private static final String BELOW = "190001012000011002";
    private static final String BESIDE = "190001012000011003";

    private final int port;

    GrantIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void reachesTheUnitAndAllBelowIt() {
        TestAgency agency = agencyWithATree("grant-unit");
        grantToOperator(agency, "U1", "2026-01-01", null);
        Api operator = operator(agency);

        assertThat(leaveOf(operator, agency.person(BELOW)).status()).isEqualTo(201);
        assertThat(code(leaveOf(operator, agency.person(BESIDE)))).isEqualTo("outside-ones-office");
        assertThat(code(leaveOf(operator, agency.person(OPERATOR))))
                .isEqualTo("not-ones-own-record");
        assertThat(code(operator.get("/v1/leaves?person=" + agency.person(BESIDE))))
                .isEqualTo("person-unknown");
        assertThat(people(operator))
                .containsExactlyInAnyOrder(agency.person(OPERATOR), agency.person(BELOW));
        assertThat(people(operator, "?nip=" + BELOW)).containsExactly(agency.person(BELOW));
        assertThat(people(operator, "?nip=" + BESIDE)).isEmpty();
        assertThat(people(operator, "?nip=190001012000012098")).isEmpty();
        assertThat(code(operator.get("/v1/people?nip=12"))).isEqualTo("filter-invalid");
        assertThat(
                        code(
                                operator.post(
                                        "/v1/attendance-period-closings",
                                        Map.of("month", "2026-05"))))
                .isEqualTo("outside-ones-office");
        assertThat(code(closing(operator, agency.unit("U2")))).isEqualTo("outside-ones-office");
        assertThat(code(closing(operator, agency.unit("U11")))).isEqualTo("period-days-unresolved");
    }

    @Test
    void findsPeopleOfItsReachByHowAnyWordOfTheirNamesBegins() {
        TestAgency agency = agencyWithATree("grant-name");
        grantToOperator(agency, "U1", "2026-01-01", null);
        Api operator = operator(agency);
        String below = agency.person(BELOW);
        String beside = agency.person(BESIDE);
        rename(agency, below, "Budi Santoso, S.T.");
        rename(agency, beside, "Agus SANTOSO Budiman");

        assertThat(people(agency.admin(), "?name=santo")).containsExactlyInAnyOrder(below, beside);
        assertThat(people(agency.admin(), "?name=Budi%20sant"))
                .containsExactlyInAnyOrder(below, beside);
        assertThat(people(agency.admin(), "?name=agus%20budi")).containsExactly(beside);
        assertThat(people(agency.admin(), "?name=antoso")).isEmpty();
        assertThat(people(agency.admin(), "?name=Contoh")).doesNotContain(below, beside);
        assertThat(people(operator, "?name=santoso")).containsExactly(below);
        assertThat(people(agency.admin(), "?name=santoso&nip=" + BELOW)).containsExactly(below);
        assertThat(people(agency.admin(), "?name=agus&nip=" + BELOW)).isEmpty();
        var first = agency.admin().get("/v1/people?name=santoso&limit=1").json();
        assertThat(people(agency.admin(), "?name=santoso&cursor=" + first.get("next").asString()))
                .hasSize(1)
                .doesNotContain(first.at("/items/0/id").asString());
        assertThat(code(operator.get("/v1/people?name=%20.,"))).isEqualTo("filter-invalid");
        assertThat(people(agencyWithATree("grant-name2").admin(), "?name=santoso")).isEmpty();
    }

    private static void rename(TestAgency agency, String person, String name) {
        var answer =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .put(
                                "/v1/people/" + person,
                                Map.of(
                                        "nip",
                                        TestAgency.text(
                                                "select nip from person where person_id = '"
                                                        + person
                                                        + "'"),
                                        "name",
                                        name,
                                        "jenisPegawai",
                                        "PNS",
                                        "golongan",
                                        "III/c"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void keepsWhatConcernsTheAgencyForOfficesOfTheAgency() {
        TestAgency agency = agencyWithATree("grant-agency");
        grantToOperator(agency, "U0", "2026-01-01", null);
        Api operator = operator(agency);

        assertThat(
                        code(
                                operator.post(
                                        "/v1/units",
                                        Map.of(
                                                "units",
                                                List.of(
                                                        Map.of(
                                                                "code", "U9",
                                                                "name", "Baru",
                                                                "validFrom", "2026-01-01"))))))
                .isEqualTo("outside-ones-office");
        assertThat(code(grant(operator, agency.person(BELOW), "ADMIN_KEPEGAWAIAN", Map.of())))
                .isEqualTo("outside-ones-office");
        assertThat(
                        code(
                                operator.post(
                                        "/v1/attendance-resolutions",
                                        Map.of("from", "2026-05-01", "to", "2026-05-02"))))
                .isEqualTo("outside-ones-office");
        assertThat(
                        operator.with("If-Match", "\"0\"")
                                .put(
                                        "/v1/calendars/2026",
                                        Map.of("decree", "X", "holidays", List.of()))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void holdsOnTheDaysOfTheGrantOnly() {
        TestAgency agency = agencyWithATree("grant-days");
        grantToOperator(agency, "U1", "2026-01-01", "2026-06-02");
        grantToOperator(agency, "U2", "2026-06-03", null);
        Api operator = operator(agency);

        assertThat(people(operator))
                .contains(agency.person(BELOW))
                .doesNotContain(agency.person(BESIDE));
        agency.setClock("2026-06-03T08:00:00");
        assertThat(people(operator)).containsExactly(agency.person(BESIDE));
        assertThat(code(leaveOf(operator, agency.person(BELOW)))).isEqualTo("outside-ones-office");
    }

    @Test
    void isToldWithItsScope() {
        TestAgency agency = agencyWithATree("grant-told");
        grantToOperator(agency, "U1", "2026-01-01", "2026-06-30");

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.GRANT, agency.id()))
                                        .anySatisfy(
                                                event -> {
                                                    assertThat(event.path("unitId").asString(""))
                                                            .isEqualTo(agency.unit("U1"));
                                                    assertThat(event.path("validTo").asString(""))
                                                            .isEqualTo("2026-06-30");
                                                }));
    }

    @Test
    void saysWhatIsWrongWithAGrant() {
        TestAgency agency = agencyWithATree("grant-wrong");
        TestAgency foreign = agencyWithATree("grant-foreign");
        Api admin = agency.admin();
        String person = agency.person(BELOW);

        assertThat(code(grant(admin, agency.adminId(), "AUDITOR", Map.of())))
                .isEqualTo("grant-to-oneself");
        for (String ofNoAgency : List.of("PLATFORM_ADMIN", "MACHINE")) {
            assertThat(code(grant(admin, person, ofNoAgency, Map.of())))
                    .isEqualTo("body-not-understood");
        }
        assertThat(admin.get("/v1/reference").text())
                .as("what a frontend offers")
                .contains("GrantableRole");
        assertThat(code(grant(admin, UUID.randomUUID().toString(), "AUDITOR", Map.of())))
                .isEqualTo("person-unknown");
        assertThat(code(grant(admin, person, "AUDITOR", Map.of("unitId", foreign.unit("U1")))))
                .isEqualTo("unit-unknown");
        assertThat(code(grant(admin, person, "AUDITOR", Map.of("validTo", "2025-12-31"))))
                .isEqualTo("grant-invalid");
        assertThat(grant(admin, person, "KEPALA", Map.of()).status()).isBetween(400, 422);
    }

    @Test
    void takesNoDayThatNobodyCanMean() {
        TestAgency agency = agencyWithATree("grant-meant");
        Api admin = agency.admin();
        String person = agency.person(BELOW);
        String held = grant(admin, person, "AUDITOR", Map.of()).json().get("id").asString();

        for (Api.Answer refused :
                List.of(
                        grant(admin, person, "PENGELOLA_TUKIN", Map.of("validFrom", "1944-12-31")),
                        grant(
                                admin,
                                person,
                                "PENGELOLA_TUKIN",
                                Map.of("validFrom", "1944-01-01", "validTo", "1944-12-31")),
                        ending(admin, "/v1/grants/" + held, "1", "1944-12-31"),
                        unit(admin, "LAMA", "1944-12-31"))) {
            assertThat(refused.json().at("/errors/0/code").asString())
                    .as(refused.text())
                    .isEqualTo("date-out-of-range");
        }
    }

    @Test
    void namesTheDecreeByWhichItWasGiven() {
        TestAgency agency = agencyWithATree("grant-decree");
        Api admin = agency.admin();
        String person = agency.person(BELOW);
        String decree = "800/17/BKD/" + "9".repeat(89);
        for (String noDecree : List.of("", " ", "SK-1\n", "SK\0-1", decree + "9")) {
            Api.Answer refused = grant(admin, person, "AUDITOR", Map.of("decree", noDecree));
            assertThat(refused.status()).as(refused.text()).isBetween(400, 422);
        }
        assertThat(grant(admin, person, "AUDITOR", Map.of("decree", " SK-1")).text())
                .as("words in place of a pattern")
                .contains("nomor keputusan dalam satu baris")
                .doesNotContain("[^");

        Api.Answer given = grant(admin, person, "AUDITOR", Map.of("decree", decree));

        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.json().get("decree").asString()).isEqualTo(decree);
        String path = "/v1/grants/" + given.json().get("id").asString();
        assertThat(ending(admin, path, "1", "2026-12-31").json().get("decree").asString())
                .isEqualTo(decree);
        assertThat(admin.get(path).json().get("decree").asString()).isEqualTo(decree);
        assertThat(
                        admin.get("/v1/grants?limit=200")
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(grant -> grant.has("decree")))
                .as("those that were given without one say none")
                .hasSize(1);
    }

    @Test
    void isGivenOnceForTheSameUnitAndDays() {
        TestAgency agency = agencyWithATree("grant-twice");
        Api admin = agency.admin();
        String person = agency.person(BELOW);
        Map<String, String> untilJune = Map.of("validTo", "2026-06-30");

        assertThat(grant(admin, person, "AUDITOR", untilJune).status()).isEqualTo(201);
        Api.Answer again = grant(admin, person, "AUDITOR", Map.of("validFrom", "2026-06-30"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(code(again)).isEqualTo("grant-already-held");
        assertThat(grant(admin, person, "AUDITOR", Map.of("validFrom", "2026-07-01")).status())
                .isEqualTo(201);
        assertThat(grant(admin, person, "PENGELOLA_TUKIN", untilJune).status()).isEqualTo(201);
        assertThat(grant(admin, person, "AUDITOR", Map.of("unitId", agency.unit("U1"))).status())
                .isEqualTo(201);
    }

    @Test
    void refusesCodesOfUnitsThatNoFileCouldName() {
        Api admin = TestAgency.open(port, "unit-codes").admin();

        for (String code : List.of("A\tB", "=1+1", "A B", "A".repeat(41))) {
            Api.Answer answer = unit(admin, code);
            assertThat(answer.status()).as(code).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unit-code-form");
        }
        assertThat(unit(admin, "A-1_b/c.2").status()).isEqualTo(201);
    }

    private static Api.Answer unit(Api admin, String code) {
        return unit(admin, code, "2026-01-01");
    }

    private static Api.Answer unit(Api admin, String code, String from) {
        return admin.post(
                "/v1/units",
                Map.of("units", List.of(Map.of("code", code, "name", "Baru", "validFrom", from))));
    }

    @Test
    void refusesDaysToBeResolvedAgainThatAreNoRange() {
        Api admin = TestAgency.open(port, "grant-range").admin();

        Api.Answer turned = resolution(admin, "2026-05-02", "2026-05-01");
        assertThat(turned.json().at("/errors/0/code").asString())
                .isEqualTo("ends-before-it-starts");
        Api.Answer tooLong = resolution(admin, "2026-01-01", "2026-12-31");
        assertThat(tooLong.json().at("/errors/0/detail").asString()).contains("62");
        assertThat(turned.text() + tooLong.text()).doesNotContain("{0}");
    }

    private static Api.Answer resolution(Api admin, String from, String to) {
        return admin.post("/v1/attendance-resolutions", Map.of("from", from, "to", to));
    }

    @Test
    void endsTodayOrLaterAndLeavesThePastAsItWas() {
        TestAgency agency = agencyWithATree("grant-end");
        grantToOperator(agency, "U1", "2026-01-01", null);
        Api admin = agency.admin();
        String id = grantOf(admin, agency.person(OPERATOR));
        String path = "/v1/grants/" + id;
        assertThat(admin.get(path).headers().get("etag")).isEqualTo("\"1\"");

        assertThat(code(ending(admin, path, "1", "2026-06-01"))).isEqualTo("grant-invalid");
        assertThat(code(ending(admin, path, "7", "2026-06-02"))).isEqualTo("stale");
        assertThat(code(ending(operator(agency), path, "1", "2026-06-02")))
                .isEqualTo("outside-ones-office");
        assertThat(ending(admin, path, "1", "2026-06-02").headers().get("etag")).isEqualTo("\"2\"");

        assertThat(people(operator(agency))).contains(agency.person(BELOW));
        agency.setClock("2026-06-03T08:00:00");
        assertThat(code(leaveOf(operator(agency), agency.person(BELOW))))
                .isEqualTo("outside-ones-office");
        assertThat(code(ending(admin, path, "2", "2026-06-02"))).isEqualTo("grant-invalid");
    }

    @Test
    void isTakenBackBeforeItBegins() {
        TestAgency agency = agencyWithATree("grant-withdrawn");
        grantToOperator(agency, "U1", "2026-01-01", null);
        Api admin = agency.admin();
        String person = agency.person(BELOW);
        String ahead =
                "/v1/grants/"
                        + grant(admin, person, "AUDITOR", Map.of("validFrom", "2026-07-01"))
                                .json()
                                .get("id")
                                .asString();
        assertThat(admin.get(ahead).json().get("actions").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("END", "WITHDRAW");
        assertThat(ending(admin, ahead, "1", "2026-06-15").json().at("/errors/0/code").asString())
                .isEqualTo("ends-before-it-starts");
        assertThat(code(withdrawal(admin, ahead, "7"))).isEqualTo("stale");
        assertThat(code(withdrawal(operator(agency), ahead, "1"))).isEqualTo("outside-ones-office");

        assertThat(withdrawal(admin, ahead, "1").status()).isEqualTo(204);

        assertThat(admin.get(ahead).status()).isEqualTo(404);
        assertThat(code(withdrawal(admin, ahead, "1"))).isEqualTo("grant-unknown");
        await("the other services are told that it holds on no day")
                .atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.GRANT, agency.id()))
                                        .anyMatch(
                                                event ->
                                                        ahead.endsWith(
                                                                        event.path("grantId")
                                                                                .asString(""))
                                                                && event.path("withdrawn")
                                                                        .asBoolean(false)));
        String begun =
                "/v1/grants/"
                        + grant(admin, person, "AUDITOR", Map.of("validFrom", "2026-06-02"))
                                .json()
                                .get("id")
                                .asString();
        assertThat(code(withdrawal(admin, begun, "1"))).isEqualTo("grant-begun");
    }

    private static Api.Answer withdrawal(Api api, String path, String revision) {
        return api.with("If-Match", '"' + revision + '"').post(path + "/withdrawal", Map.of());
    }

    @Test
    void leavesNobodyAloneWithHisOwnOffice() {
        TestAgency agency = agencyWithATree("grant-own");
        Api admin = agency.admin();
        String own = "/v1/grants/" + grantOf(admin, agency.adminId());

        assertThat(code(ending(admin, own, "1", "2026-12-31"))).isEqualTo("grant-of-oneself");
    }

    @Test
    void listsTheUnitsThatAnOfficeReaches() {
        TestAgency agency = agencyWithATree("grant-units");
        grantToOperator(agency, "U1", "2026-01-01", null);

        assertThat(units(operator(agency).get("/v1/units"))).containsExactly("U1", "U11");
        assertThat(code(agency.admin().get("/v1/units?cursor=nope"))).isEqualTo("cursor-invalid");
        Api.Answer first = agency.admin().get("/v1/units?limit=3");
        assertThat(units(first)).containsExactly("U0", "U1", "U11");
        assertThat(
                        units(
                                agency.admin()
                                        .get(
                                                "/v1/units?limit=3&cursor="
                                                        + first.json().get("next").asString())))
                .containsExactly("U2");
    }

    private static List<String> units(Api.Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(unit -> unit.get("code").asString())
                .toList();
    }

    private static String grantOf(Api admin, String person) {
        return admin.get("/v1/grants?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(grant -> grant.get("personId").asString().equals(person))
                .map(grant -> grant.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Api.Answer ending(Api api, String path, String version, String lastDay) {
        return api.with("If-Match", "\"" + version + "\"")
                .post(path + "/ending", Map.of("lastDay", lastDay));
    }

    private TestAgency agencyWithATree(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U0", null);
        agency.addUnit("U1", "U0");
        agency.addUnit("U11", "U1");
        agency.addUnit("U2", "U0");
        agency.addPeople(Map.of(OPERATOR, "U1", BELOW, "U11", BESIDE, "U2"));
        return agency;
    }

    private static void grantToOperator(
            TestAgency agency, String unit, String from, @Nullable String to) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("unitId", agency.unit(unit));
        more.put("validFrom", from);
        more.put("validTo", to);
        var answer = grant(agency.admin(), agency.person(OPERATOR), "ADMIN_KEPEGAWAIAN", more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Api.Answer grant(Api api, String person, String role, Map<String, ?> more) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("personId", person);
        request.put("role", role);
        request.put("validFrom", "2026-01-01");
        request.putAll(more);
        return api.post("/v1/grants", request);
    }

    private static Api operator(TestAgency agency) {
        return agency.as(agency.person(OPERATOR), Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
    }

    private static Api.Answer leaveOf(Api api, String person) {
        return api.post(
                "/v1/leaves",
                Map.of(
                        "personId", person,
                        "type", "SAKIT",
                        "from", "2026-05-04",
                        "to", "2026-05-05",
                        "decreeNumber", "SK-1",
                        "decreeDate", "2026-05-04"));
    }

    private static Api.Answer closing(Api api, String unit) {
        return api.post("/v1/attendance-periods/" + unit + "/2026-05/closing", "");
    }

    private static List<String> people(Api api) {
        return people(api, "");
    }

    private static List<String> people(Api api, String query) {
        return api.get("/v1/people" + query)
                .json()
                .get("items")
                .valueStream()
                .map(person -> person.get("id").asString())
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
