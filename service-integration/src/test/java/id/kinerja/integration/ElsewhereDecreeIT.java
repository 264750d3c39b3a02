package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Work elsewhere that an agency orders for a unit and all below it. */
@ServiceTest
class ElsewhereDecreeIT {

    private static final String PATH = "/v1/elsewhere-decrees";
    private static final String IN_UNIT = "190001012000012001";
    private static final String BELOW = "190001012000012002";
    private static final String OTHER_UNIT = "190001012000012003";
    private static final String EXCEPTED = "190001012000012004";
    private static final String FRIDAY = "2026-05-08";

    private final int port;

    ElsewhereDecreeIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void asksNobodyOfTheUnitWhoGrantedWhatItsCircularOrders() {
        TestAgency agency = agency("elsewhere-days");
        Stream.of(IN_UNIT, BELOW, OTHER_UNIT, EXCEPTED)
                .forEach(nip -> punches(agency, nip, FRIDAY, "WFH"));
        punches(agency, IN_UNIT, "2026-05-15", "WFO");
        days(
                agency,
                FRIDAY,
                "2001 PRESENT asked,2002 PRESENT asked,2003 PRESENT asked,2004 PRESENT asked");

        Api.Answer decreed =
                agency.admin()
                        .post(PATH, fridays(agency, "U1", List.of(agency.person(EXCEPTED)), false));

        assertThat(decreed.status()).as(decreed.text()).isEqualTo(201);
        assertThat(decreed.headers()).containsEntry("etag", "\"1\"");
        assertThat(texts(decreed.json().get("dates")))
                .containsExactly("2026-05-01", FRIDAY, "2026-05-15", "2026-05-22", "2026-05-29");
        String id = decreed.json().get("id").asString();
        days(
                agency,
                FRIDAY,
                "2001 PRESENT false,2002 PRESENT false,2003 PRESENT asked,2004 PRESENT asked");
        days(agency, "2026-05-15", "2001 PRESENT");

        JsonNode seen = day(agency, IN_UNIT, FRIDAY);
        assertThat(seen.get("elsewhere").asBoolean()).isTrue();
        assertThat(seen.get("uangMakan").asString()).isEqualTo("WORKED_ELSEWHERE");
        assertThat(seen.at("/papers/0/kind").asString()).isEqualTo("EDARAN");
        assertThat(seen.at("/papers/0/id").asString()).isEqualTo(id);
        assertThat(day(agency, IN_UNIT, "2026-05-15").get("uangMakan").asString())
                .isEqualTo("EARNED_PRESENT");
        assertThat(agency.as(agency.person(BELOW), Role.PEGAWAI).get(PATH + "/" + id).status())
                .isEqualTo(200);

        Api.Answer withdrawn = withdraw(agency.admin(), id, 1);

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        days(
                agency,
                FRIDAY,
                "2001 PRESENT asked,2002 PRESENT asked,2003 PRESENT asked,2004 PRESENT asked");
        assertThat(code(withdraw(agency.admin(), id, 2))).isEqualTo("elsewhere-decree-withdrawn");
        assertThat(day(agency, IN_UNIT, FRIDAY).get("papers")).isEmpty();
    }

    @Test
    void coversWhoComesIntoTheUnitLater() {
        TestAgency agency = agency("elsewhere-moved");
        agency.admin().post(PATH, fridays(agency, "U1", List.of(), true));
        var moved =
                agency.admin()
                        .post(
                                "/v1/people/" + agency.person(OTHER_UNIT) + "/assignments",
                                Map.of(
                                        "unitId", agency.unit("U2"),
                                        "positionCode", "J2",
                                        "positionName", "Analis",
                                        "jenisJabatan", "FUNGSIONAL",
                                        "kelasJabatan", 9,
                                        "penugasan", "DEFINITIF",
                                        "decreeNumber", "SK-2",
                                        "from", "2026-05-11"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(201);

        punches(agency, OTHER_UNIT, FRIDAY, "WFA");
        punches(agency, OTHER_UNIT, "2026-05-15", "WFA");

        days(agency, FRIDAY, "2003 PRESENT asked");
        days(agency, "2026-05-15", "2003 PRESENT true");
    }

    @Test
    void leavesADayOfAClosedMonthAndTellsWhatItWouldHaveComeTo() {
        TestAgency agency = agency("elsewhere-closed");
        punches(agency, IN_UNIT, FRIDAY, "WFH");
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        days(agency, FRIDAY, "2001 PRESENT asked");
        agency.eventually(
                "select count(*) from attendance_day where date = '2026-05-31' and agency_id = '"
                        + agency.id()
                        + "'",
                "4");
        Api.Answer closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isLessThan(300);

        agency.admin().post(PATH, dates(null, FRIDAY));

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.ATTENDANCE_CORRECTION, agency.id()))
                                        .anySatisfy(
                                                told -> {
                                                    assertThat(told.get("date").asString())
                                                            .isEqualTo(FRIDAY);
                                                    assertThat(told.get("personId").asString())
                                                            .isEqualTo(agency.person(IN_UNIT));
                                                    assertThat(told.get("uangMakan").asBoolean())
                                                            .isFalse();
                                                }));
        days(agency, FRIDAY, "2001 PRESENT asked");
    }

    @Test
    void isDecreedByWhoseOfficeReachesTheUnit() {
        TestAgency agency = agency("elsewhere-office");
        Api inU1 = agency.officer(agency.person(IN_UNIT), "U1");

        Api.Answer ofTheAgency = agency.admin().post(PATH, dates(null, "2026-06-05"));
        Api.Answer below = inU1.post(PATH, dates(agency.unit("U2"), "2026-06-05"));

        assertThat(below.status()).as(below.text()).isEqualTo(201);
        assertThat(code(inU1.post(PATH, dates(agency.unit("U2"), "2026-06-08"))))
                .isEqualTo("elsewhere-decreed-already");
        assertThat(code(inU1.post(PATH, dates(agency.unit("U3"), "2026-06-05"))))
                .isEqualTo("outside-ones-office");
        assertThat(code(inU1.post(PATH, dates(null, "2026-06-12"))))
                .isEqualTo("outside-ones-office");
        assertThat(code(agency.admin().post(PATH, dates(agency.adminId(), "2026-06-05"))))
                .isEqualTo("unit-unknown");
        assertThat(
                        agency.as(agency.person(BELOW), Role.PEGAWAI)
                                .post(PATH, dates(agency.unit("U2"), FRIDAY, FRIDAY))
                                .status())
                .isEqualTo(403);

        String id = ofTheAgency.json().get("id").asString();
        assertThat(code(withdraw(inU1, id, 1))).isEqualTo("outside-ones-office");
        assertThat(code(withdraw(agency.admin(), id, 2))).isEqualTo("stale");
        JsonNode listed = inU1.get(PATH + "?limit=1").json();
        JsonNode behind =
                inU1.get(PATH + "?limit=1&cursor=" + listed.get("next").asString()).json();
        assertThat(
                        Stream.of(listed, behind)
                                .map(page -> page.at("/items/0"))
                                .map(
                                        one ->
                                                one.path("unitId").asString("agency")
                                                        + " "
                                                        + texts(one.get("actions"))))
                .containsExactlyInAnyOrder("agency []", agency.unit("U2") + " [WITHDRAW]");
        assertThat(behind.has("next")).isFalse();
        assertThat(code(agency.admin().get(PATH + "/" + agency.adminId())))
                .isEqualTo("elsewhere-decree-unknown");
    }

    @Test
    void saysWhatIsWrongWithACircular() {
        TestAgency agency = agency("elsewhere-wrong");
        Api admin = agency.admin();

        Map<String, Object> both = fridays(agency, "U1", List.of(), true);
        both.put("dates", List.of(FRIDAY));
        assertThat(errors(admin, both)).containsExactly("dates dates-or-weekdays 0");
        Map<String, Object> undated = fridays(agency, "U1", List.of(), true);
        undated.put("documentDate", "2026-06-03");
        assertThat(errors(admin, undated)).containsExactly("documentDate date-after-today 0");
        Map<String, Object> without = fridays(agency, "U1", List.of(), true);
        without.remove("to");
        assertThat(errors(admin, without)).containsExactly("to dates-or-weekdays 0");
        Map<String, Object> none = fridays(agency, "U1", List.of(), true);
        none.put("to", "2026-05-04");
        none.put("from", "2026-05-02");
        assertThat(errors(admin, none)).containsExactly("weekdays no-such-weekday 0");
        Map<String, Object> far = fridays(agency, "U1", List.of(), true);
        far.put("from", "2026-07-01");
        far.put("to", "2027-06-03");
        assertThat(errors(admin, far)).containsExactly("to decreed-too-far-ahead 0");
        far.put("to", "2027-07-02");
        assertThat(errors(admin, far)).containsExactly("to range-too-long 0");
        assertThat(errors(admin, dates(null, FRIDAY, FRIDAY)))
                .containsExactly("dates date-twice 2");
        assertThat(errors(admin, dates(null, "2024-12-31")))
                .containsExactly("dates too-long-ago 0");
        Map<String, Object> stranger =
                fridays(
                        agency,
                        "U1",
                        List.of(agency.person(IN_UNIT), agency.id().toString()),
                        true);
        assertThat(errors(admin, stranger)).containsExactly("excepted person-unknown 2");
    }

    @Test
    void isRefusedWhereNobodyWorksOnAnyOfItsDays() {
        TestAgency agency = agency("elsewhere-idle");
        Api admin = agency.admin();
        TestAgency.text(
                "with listed as (insert into holiday_year (agency_id, year, decree) values ('%1$s', 2026, 'SKB') returning agency_id) insert into holiday (agency_id, year, date, kind, name) select agency_id, 2026, '%2$s', 'NATIONAL_HOLIDAY', 'Libur' from listed returning 1"
                        .formatted(agency.id(), FRIDAY));
        String saturday = "2026-05-09";
        Map<String, Object> sundays = fridays(agency, "U1", List.of(), true);
        sundays.put("weekdays", List.of("SUNDAY"));

        assertThat(errors(admin, sundays))
                .containsExactly("weekdays elsewhere-without-working-day 0");
        assertThat(errors(admin, dates(null, FRIDAY, saturday)))
                .containsExactly("dates elsewhere-without-working-day 0");
        assertThat(admin.post(PATH, dates(null, saturday, "2026-05-11")).status()).isEqualTo(201);

        SchedulesOf.write(
                agency,
                "ENAM",
                SchedulesOf.version("2026-01-01", null, SchedulesOf.SIX, "07:30", "14:00"));
        SchedulesOf.assigned(agency, "ENAM", "2026-01-01", Map.of("unitId", agency.unit("U3")));
        assertThat(admin.post(PATH, dates(agency.unit("U3"), saturday)).status()).isEqualTo(201);
        TestAgency.text(
                "insert into shift (agency_id, code, name, starts, ends, break_minutes) values ('%s', 'M', 'Malam', '22:00', '06:00', 0) returning 1"
                        .formatted(agency.id()));
        assertThat(admin.post(PATH, dates(agency.unit("U1"), "2026-06-07")).status())
                .as("its turns may be published yet")
                .isEqualTo(201);
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", "U1");
        agency.addUnit("U3", null);
        agency.addPeople(Map.of(IN_UNIT, "U1", BELOW, "U2", OTHER_UNIT, "U3", EXCEPTED, "U1"));
        Map<String, Object> source = new LinkedHashMap<>(TerminalsOf.place(null, "2026-01-01"));
        source.put("serialNumber", source(agency));
        source.put("kind", "REST");
        source.put("clientId", "kinerja-test");
        source.put("enrolments", List.of());
        assertThat(agency.admin().post("/v1/terminals", source).status()).isEqualTo(201);
        return agency;
    }

    private static String source(TestAgency agency) {
        return "SRC-" + agency.id().toString().substring(24);
    }

    private void punches(TestAgency agency, String nip, String date, String workMode) {
        List<Map<String, Object>> items =
                List.of(
                        punch(nip, date, "07:20:00", "IN", workMode),
                        punch(nip, date, "16:45:00", "OUT", workMode));
        Api.Answer taken =
                Api.at("http://127.0.0.1:" + port + "/api/integration")
                        .as(TestIssuer.machineToken(agency.id()))
                        .post(
                                "/v1/punch-batches",
                                Map.of(
                                        "source",
                                        source(agency),
                                        "batchId",
                                        nip + date,
                                        "items",
                                        items));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().get("rejected").asInt()).as(taken.text()).isZero();
    }

    private static Map<String, Object> punch(
            String nip, String date, String time, String direction, String workMode) {
        return Map.of(
                "externalId",
                nip + date + direction,
                "subject",
                Map.of("nip", nip),
                "occurredAt",
                date + "T" + time + "+07:00",
                "direction",
                direction,
                "workMode",
                workMode);
    }

    /** Every Friday of May. */
    private static Map<String, Object> fridays(
            TestAgency agency, String unit, List<String> excepted, boolean uangMakan) {
        Map<String, Object> decree = decree(agency.unit(unit));
        decree.put("from", "2026-05-01");
        decree.put("to", "2026-05-31");
        decree.put("weekdays", List.of("FRIDAY"));
        decree.put("uangMakan", uangMakan);
        decree.put("excepted", excepted);
        return decree;
    }

    private static Map<String, Object> dates(@Nullable String unit, String... dates) {
        Map<String, Object> decree = decree(unit);
        decree.put("dates", List.of(dates));
        return decree;
    }

    private static Map<String, Object> decree(@Nullable String unit) {
        Map<String, Object> decree = new LinkedHashMap<>();
        decree.put("kind", "WFH");
        decree.put("unitId", unit);
        decree.put("document", "SE-4/2026");
        decree.put("documentDate", "2026-04-27");
        decree.put("uangMakan", false);
        return decree;
    }

    private static Api.Answer withdraw(Api who, String id, int seen) {
        return who.with("If-Match", "\"" + seen + "\"").post(PATH + "/" + id + "/withdrawal", "");
    }

    private static JsonNode day(TestAgency agency, String nip, String date) {
        return agency.as(agency.person(nip), Role.PEGAWAI)
                .get("/v1/attendance-days?month=2026-05&person=" + agency.person(nip))
                .json()
                .valueStream()
                .filter(one -> one.get("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    /** Each with whether somebody has to ask, or whether uang makan is due elsewhere. */
    private static void days(TestAgency agency, String date, String expected) {
        agency.eventually(
                """
                select string_agg(concat_ws(' ', right(nip, 4), status,
                           case when 'ELSEWHERE_UNASKED' = any(flags) then 'asked'
                                else elsewhere_uang_makan::text end), ',' order by nip)
                from attendance_day join person using (person_id)
                where date = '%s' and attendance_day.agency_id = '%s' and status = 'PRESENT'
                  and not exists (select from stale_day where agency_id = '%2$s')
                """
                        .formatted(date, agency.id()),
                expected);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> errors(Api who, Map<String, Object> decree) {
        Api.Answer answer = who.post(PATH, decree);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json()
                .get("errors")
                .valueStream()
                .map(
                        one ->
                                one.get("field").asString()
                                        + " "
                                        + one.get("code").asString()
                                        + " "
                                        + one.path("row").asInt(0))
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
