package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What becomes of people who are in the register already: moved, promoted, away, back, gone. */
@ServiceTest
class CareerIT {

    private static final String HEAD = "190001012000011001";
    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";

    private final int port;

    CareerIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void movesSomebodyInMidMonthAndTellsBothPlaces() {
        TestAgency agency = agency("career-move");
        String person = agency.person(ONE);

        Api.Answer placed =
                place(agency.admin(), person, place(agency, "U2", "2026-05-16", Map.of()));

        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        JsonNode places = places(agency.admin(), person);
        assertThat(places).hasSize(2);
        assertThat(places.at("/0/to").asString()).isEqualTo("2026-05-15");
        assertThat(places.at("/1/unitId").asString()).isEqualTo(agency.unit("U2"));
        assertThat(places.at("/1/actions").valueStream().map(JsonNode::asString))
                .containsExactly("END", "NAME_ASSESSOR", "WITHDRAW");
        agency.eventually(
                "select string_agg(during::text, ' ' order by during) from directory.assignment where person_id = '"
                        + person
                        + "'",
                "[2022-01-01,2026-05-16) [2026-05-16,)");
    }

    @Test
    void resolvesThePastOfAMoveForTheNewUnit() {
        TestAgency agency = keptSince("career-past", "2026-05-11");
        String person = agency.person(ONE);

        place(agency.admin(), person, place(agency, "U2", "2026-05-18", Map.of()));

        agency.eventually(
                "select string_agg(distinct code || ' ' || date, ',') from attendance_day join unit using (unit_id)"
                        + " where person_id = '"
                        + person
                        + "' and date in ('2026-05-13', '2026-05-18', '2026-06-01')",
                "U1 2026-05-13,U2 2026-05-18,U2 2026-06-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLTN", "DIPEKERJAKAN"})
    void isAwayWithoutBeingPaidHereAndComesBack(String status) {
        TestAgency agency = keptSince("career-" + status.toLowerCase(Locale.ROOT), "2026-05-01");
        String person = agency.person(ONE);

        Api.Answer away = change(agency.admin(), person, "1", status, "2026-05-18", "2026-05-24");

        assertThat(away.status()).as(away.text()).isEqualTo(200);
        assertThat(periods(away.json()))
                .containsExactly(
                        "AKTIF 2022-01-01 2026-05-17",
                        status + " 2026-05-18 2026-05-24",
                        "AKTIF 2026-05-25 ");
        agency.eventually(
                "select string_agg(distinct status, ',') || ' ' || count(*) from attendance_day where person_id = '"
                        + person
                        + "' and date between '2026-05-18' and '2026-05-24'",
                "NOT_EMPLOYED 7");
        agency.eventually(
                "select status from attendance_day where person_id = '"
                        + person
                        + "' and date = '2026-05-25'",
                "ABSENT");
        assertThat(unresolved(agency)).isZero();
        assertThat(change(agency.admin(), person, "2", "AKTIF", "2026-05-21", null).status())
                .isEqualTo(200);
        agency.eventually(
                "select string_agg(status, ',' order by date) from attendance_day where person_id = '"
                        + person
                        + "' and date between '2026-05-20' and '2026-05-22'",
                "NOT_EMPLOYED,ABSENT,ABSENT");
    }

    /** Who doesn't know of stages takes them all for studies. */
    @Test
    void tellsTheStagesOfStudiesBesideTheirStatus() {
        TestAgency agency = agency("career-studies");
        String person = agency.person(ONE);
        Api admin = agency.admin();
        change(admin, person, "1", "TUGAS_BELAJAR", "2025-06-01", null);
        change(admin, person, "2", "TUGAS_BELAJAR_PERPANJANGAN", "2026-05-16", null);

        Api.Answer overdue =
                change(admin, person, "3", "TUGAS_BELAJAR_LEWAT_WAKTU", "2026-06-01", null);

        assertThat(overdue.status()).as(overdue.text()).isEqualTo(200);
        assertThat(periods(overdue.json()))
                .containsExactly(
                        "AKTIF 2022-01-01 2025-05-31",
                        "TUGAS_BELAJAR 2025-06-01 2026-05-15",
                        "TUGAS_BELAJAR_PERPANJANGAN 2026-05-16 2026-05-31",
                        "TUGAS_BELAJAR_LEWAT_WAKTU 2026-06-01 ");
        agency.eventually(
                "select string_agg(code || ' ' || coalesce(stage, '-'), ',' order by during)"
                        + " from directory.person_status where person_id = '"
                        + person
                        + "'",
                "AKTIF -,TUGAS_BELAJAR -,TUGAS_BELAJAR PERPANJANGAN,TUGAS_BELAJAR LEWAT_WAKTU");
    }

    @Test
    void endsThePlacesOfWhoLeavesAndTellsIt() {
        TestAgency agency = keptSince("career-death", "2026-05-11");
        String person = agency.person(ONE);

        Api.Answer gone = change(agency.admin(), person, "1", "MENINGGAL", "2026-05-20", null);

        assertThat(periods(gone.json()))
                .containsExactly("AKTIF 2022-01-01 2026-05-19", "MENINGGAL 2026-05-20 ");
        assertThat(places(agency.admin(), person).at("/0/to").asString()).isEqualTo("2026-05-19");
        agency.eventually(
                "select string_agg(distinct status, ',') || ' ' || count(*) from attendance_day where person_id = '"
                        + person
                        + "' and date >= '2026-05-20'",
                "NOT_EMPLOYED 13");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.PERSON, agency.id()))
                                        .anySatisfy(
                                                told -> {
                                                    assertThat(told.get("personId").asString())
                                                            .isEqualTo(person);
                                                    assertThat(
                                                                    told.at("/statuses/1/code")
                                                                            .asString())
                                                            .isEqualTo("MENINGGAL");
                                                }));
        assertThat(code(place(agency.admin(), person, place(agency, "U2", "2026-06-01", Map.of()))))
                .isEqualTo("assignment-invalid");
    }

    @Test
    void namesAnotherAssessorForSomeDaysForAReason() {
        TestAgency agency = agency("career-assessor");
        String person = agency.person(ONE);
        String placed =
                place(agency.admin(), person, place(agency, "U2", "2026-05-16", Map.of()))
                        .json()
                        .get("id")
                        .asString();
        String path = "/v1/assignments/" + placed;
        assertThat(agency.admin().get(path).json().at("/assessors/0/assessorId").asString())
                .as("who leads the unit, or the nearest above")
                .isEqualTo(agency.person(HEAD));

        Api.Answer named =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .post(
                                path + "/assessors",
                                Map.of(
                                        "assessorId",
                                        agency.person(OTHER),
                                        "from",
                                        "2026-06-01",
                                        "to",
                                        "2026-06-10",
                                        "reason",
                                        "Atasan cuti"));

        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(named.json().get("assessors")).hasSize(3);
        agency.eventually(
                "select string_agg(assessor_id || ' ' || lower(during), ',' order by during) from directory.assessor"
                        + " where assignment_id = '"
                        + placed
                        + "'",
                "%1$s 2026-05-16,%2$s 2026-06-01,%1$s 2026-06-11"
                        .formatted(agency.person(HEAD), agency.person(OTHER)));
    }

    @Test
    void handsATeamOverToItsNewHead() {
        TestAgency agency = agency("career-handover");
        String one = agency.person(ONE);
        String other = agency.person(OTHER);
        place(agency.admin(), one, place(agency, "U2", "2026-05-16", Map.of()));
        place(agency.admin(), other, place(agency, "U2", "2026-05-16", Map.of()));

        Api.Answer answer = handover(agency.admin(), agency.person(HEAD), other);

        assertThat(answer.json().get("assignments").asInt()).as(answer.text()).isEqualTo(1);
        assertThat(places(agency.admin(), one).at("/1/assessors/1/assessorId").asString())
                .isEqualTo(other);
        assertThat(places(agency.admin(), other).at("/1/assessors")).hasSize(1);
        assertThat(
                        handover(agency.admin(), agency.person(HEAD), other)
                                .json()
                                .get("assignments")
                                .asInt())
                .as("done once more")
                .isZero();
        assertThat(code(handover(agency.as(one, Role.PEGAWAI), agency.person(HEAD), one)))
                .isEqualTo("role-missing");
        assertThat(finding(handover(agency.admin(), one, agency("career-hand2").person(ONE))))
                .isEqualTo("toPersonId person-unknown");
        assertThat(finding(handover(agency.admin(), one, one)))
                .isEqualTo("toPersonId handover-to-the-same");
    }

    private static Api.Answer handover(Api who, String from, String to) {
        return who.post(
                "/v1/assessor-handovers",
                Map.of(
                        "fromPersonId",
                        from,
                        "toPersonId",
                        to,
                        "since",
                        "2026-06-01",
                        "reason",
                        "SK-9/2026"));
    }

    @Test
    void keepsThePersonWhoGetsAnotherNumber() {
        TestAgency agency = agency("career-number");
        String person = agency.person(ONE);
        Map<String, Object> corrected = new LinkedHashMap<>();
        corrected.put("nip", "190001012020011009");
        corrected.put("name", "Nama Baru");
        corrected.put("jenisPegawai", "PNS");
        corrected.put("golongan", "III/d");
        Api admin = agency.admin().with("If-Match", "\"1\"");

        Api.Answer answer = admin.put("/v1/people/" + person, corrected);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("id").asString()).isEqualTo(person);
        agency.eventually(
                "select nip || ' ' || golongan from directory.person where person_id = '"
                        + person
                        + "'",
                "190001012020011009 III/d");
        corrected.put("nip", OTHER);
        assertThat(
                        code(
                                agency.admin()
                                        .with("If-Match", "\"2\"")
                                        .put("/v1/people/" + person, corrected)))
                .isEqualTo("number-taken");
        corrected.put("nip", "19000101202001100");
        assertThat(
                        agency.admin()
                                .with("If-Match", "\"2\"")
                                .put("/v1/people/" + person, corrected)
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("nip-not-18-digits");
    }

    @Test
    void changesNothingInUnitsThatAnOfficeDoesNotReach() {
        TestAgency agency = agency("career-office");
        agency.addUnit("U3", null);
        String person = agency.person(ONE);
        String operator = agency.person(OTHER);
        place(agency.admin(), person, plt(agency, "U3"));
        agency.admin()
                .post(
                        "/v1/grants",
                        Map.of(
                                "personId",
                                operator,
                                "role",
                                "ADMIN_KEPEGAWAIAN",
                                "unitId",
                                agency.unit("U3"),
                                "validFrom",
                                "2026-01-01"));
        Api ofU3 = agency.as(operator, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
        JsonNode places = places(ofU3, person);
        String inU1 = "/v1/assignments/" + places.at("/0/id").asString();
        String inU3 = "/v1/assignments/" + places.at("/1/id").asString();

        assertThat(code(place(ofU3, person, place(agency, "U3", "2026-06-01", Map.of()))))
                .isEqualTo("outside-ones-office");
        assertThat(code(ending(ofU3, inU1))).isEqualTo("outside-ones-office");
        assertThat(code(change(ofU3, person, "1", "CLTN", "2026-06-01", null)))
                .isEqualTo("outside-ones-office");
        assertThat(ending(ofU3, inU3).status()).isEqualTo(200);
    }

    private static Map<String, Object> plt(TestAgency agency, String unit) {
        return place(agency, unit, "2026-05-16", Map.of("penugasan", "PLT"));
    }

    private static Api.Answer ending(Api who, String path) {
        return who.with("If-Match", "\"1\"")
                .post(path + "/ending", Map.of("lastDay", "2026-06-02"));
    }

    @Test
    void keepsTheChangeThatIsKnownForLater() {
        TestAgency agency = agency("career-later");
        String person = agency.person(ONE);
        change(agency.admin(), person, "1", "PENSIUN", "2026-12-01", null);

        Api.Answer late = change(agency.admin(), person, "2", "MPP", "2026-10-01", null);

        assertThat(periods(late.json()))
                .containsExactly(
                        "AKTIF 2022-01-01 2026-09-30",
                        "MPP 2026-10-01 2026-11-30",
                        "PENSIUN 2026-12-01 ");
        Api.Answer plt = place(agency.admin(), person, plt(agency, "U2"));
        assertThat(plt.json().path("to").asString(plt.text()))
                .as("no longer than he serves")
                .isEqualTo("2026-11-30");
    }

    @Test
    void looksAgainAtTheDaysBehindAPlaceThatHasAnEnd() {
        TestAgency agency = keptSince("career-behind", "2026-05-11");
        String person = agency.person(ONE);

        place(
                agency.admin(),
                person,
                place(agency, "U2", "2026-05-18", Map.of("to", "2026-05-22")));

        agency.eventually(
                "select string_agg(distinct status, ',') || ' ' || count(*) from attendance_day where person_id = '"
                        + person
                        + "' and date > '2026-05-22'",
                "NOT_EMPLOYED 10");
    }

    @Test
    void keepsOfWhatDateTheDecreeOfAPlaceIs() {
        TestAgency agency = agency("career-decree-date");
        Api admin = agency.admin();
        String person = agency.person(ONE);

        Api.Answer placed = place(admin, person, decreed(agency, "2026-06-02"));

        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        assertThat(placed.json().get("decreeDate").asString()).isEqualTo("2026-06-02");
        assertThat(places(admin, person).at("/0").has("decreeDate")).isFalse();
        assertThat(places(admin, person).at("/1/decreeDate").asString()).isEqualTo("2026-06-02");
        Api.Answer ended =
                admin.with("If-Match", "\"1\"")
                        .post(
                                "/v1/assignments/" + placed.json().get("id").asString() + "/ending",
                                Map.of("lastDay", "2026-12-31"));
        assertThat(ended.json().get("decreeDate").asString())
                .as(ended.text())
                .isEqualTo("2026-06-02");
        assertThat(finding(place(admin, person, decreed(agency, "2026-06-03"))))
                .isEqualTo("decreeDate date-after-today");
        assertThat(finding(place(admin, person, decreed(agency, "1944-12-31"))))
                .isEqualTo("decreeDate date-out-of-range");
    }

    private static Map<String, Object> decreed(TestAgency agency, String date) {
        return place(agency, "U2", "2026-06-08", Map.of("decreeDate", date));
    }

    @Test
    void saysWhatIsWrongWithAChange() {
        TestAgency agency = agency("career-wrong");
        Api admin = agency.admin();
        String person = agency.person(ONE);

        assertThat(finding(change(admin, person, "1", "PENSIUN", "2026-06-01", "2026-07-01")))
                .isEqualTo("to end-of-service-lasts");
        assertThat(finding(change(admin, person, "1", "CLTN", "2019-06-01", null)))
                .isEqualTo("from before-service");
        assertThat(finding(change(admin, person, "1", "CLTN", "2026-06-10", "2026-06-01")))
                .isEqualTo("to ends-before-it-starts");
        assertThat(finding(change(admin, person, "1", "CPNS", "2026-06-01", null)))
                .isEqualTo("status no-longer-cpns");
        assertThat(finding(change(admin, person, "1", "KONTRAK_BERAKHIR", "2026-06-01", null)))
                .isEqualTo("status not-by-contract");
        assertThat(code(change(admin, person, "7", "CLTN", "2026-06-01", null))).isEqualTo("stale");
        assertThat(code(change(admin, agency.adminId(), "1", "CLTN", "2026-06-01", null)))
                .isEqualTo("not-ones-own-record");
        assertThat(
                        finding(
                                place(
                                        admin,
                                        person,
                                        place(
                                                agency,
                                                "U2",
                                                "2026-06-01",
                                                Map.of("assessorId", person)))))
                .isEqualTo("assessorId assessor-is-himself");
        assertThat(code(place(admin, person, place(agency, "U2", "2022-01-01", Map.of()))))
                .isEqualTo("place-overlaps");
        Api himself = agency.as(person, Role.PEGAWAI);
        assertThat(himself.get("/v1/people/" + person).json().get("actions")).isEmpty();
        assertThat(code(himself.get("/v1/people/" + agency.person(OTHER))))
                .isEqualTo("person-unknown");
        assertThat(change(himself, person, "1", "CLTN", "2026-06-01", null).status())
                .isEqualTo(403);
        assertThat(
                        code(
                                change(
                                        admin,
                                        agency("career-foreign").person(ONE),
                                        "1",
                                        "CLTN",
                                        "2026-06-01",
                                        null)))
                .isEqualTo("person-unknown");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", "U1");
        agency.addPeople("U1", ONE, OTHER);
        agency.addHead("U1", HEAD);
        return agency;
    }

    /** Everybody's days are resolved until yesterday. */
    private TestAgency keptSince(String code, String from) {
        TestAgency agency = agency(code);
        agency.admin().post("/v1/attendance-resolutions", Map.of("from", from, "to", "2026-06-01"));
        agency.eventually(
                "select count(distinct person_id) from attendance_day where date = '2026-06-01' and agency_id = '"
                        + agency.id()
                        + "'",
                "3");
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        return agency;
    }

    @Test
    void namesNobodyWhoIsAssessedByTheVeryPerson() {
        TestAgency agency = agency("career-ring");
        Api admin = agency.admin();
        String other = agency.person(OTHER);
        Api.Answer placed =
                place(
                        admin,
                        agency.person(ONE),
                        place(agency, "U2", "2026-06-01", Map.of("assessorId", other)));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);

        JsonNode ofOther = places(admin, other).get(0);
        Api.Answer ring =
                admin.with("If-Match", "\"" + ofOther.get("version").asString() + "\"")
                        .post(
                                "/v1/assignments/" + ofOther.get("id").asString() + "/assessors",
                                Map.of(
                                        "assessorId", agency.person(ONE),
                                        "from", "2026-06-10",
                                        "reason", "Atasan cuti"));

        assertThat(finding(ring)).isEqualTo("assessorId assessor-in-a-ring");
    }

    private static int unresolved(TestAgency agency) {
        return agency.admin()
                .get("/v1/attendance-questions?month=2026-05")
                .json()
                .get("unresolvedDays")
                .asInt();
    }

    private static Map<String, Object> place(
            TestAgency agency, String unit, String from, Map<String, Object> more) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("unitId", agency.unit(unit));
        place.put("positionCode", "J2");
        place.put("positionName", "Analis");
        place.put("jenisJabatan", "FUNGSIONAL");
        place.put("kelasJabatan", 9);
        place.put("penugasan", "DEFINITIF");
        place.put("decreeNumber", "SK-2");
        place.put("from", from);
        place.putAll(more);
        return place;
    }

    private static Api.Answer place(Api who, String person, Map<String, Object> place) {
        return who.post("/v1/people/" + person + "/assignments", place);
    }

    private static JsonNode places(Api who, String person) {
        return who.get("/v1/people/" + person + "/assignments").json().get("items");
    }

    private static Api.Answer change(
            Api who,
            String person,
            String version,
            String status,
            String from,
            @Nullable String to) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("status", status);
        change.put("from", from);
        change.put("to", to);
        change.put("decreeNumber", "SK-3");
        return who.with("If-Match", "\"" + version + "\"")
                .post("/v1/people/" + person + "/service-changes", change);
    }

    private static List<String> periods(JsonNode person) {
        return person.get("service")
                .valueStream()
                .map(
                        period ->
                                period.get("status").asString()
                                        + " "
                                        + period.get("from").asString()
                                        + " "
                                        + period.path("to").asString(""))
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }

    private static String finding(Api.Answer answer) {
        JsonNode first = answer.json().at("/errors/0");
        return first.path("field").asString(answer.text()) + " " + first.path("code").asString("");
    }
}
