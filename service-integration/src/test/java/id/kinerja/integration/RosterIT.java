package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.attendance.app.MarkEndedDays;
import id.kinerja.integration.attendance.app.MarkEndedShifts;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.platform.testing.Together;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Shifts by rosters, past midnight among them. */
@ServiceTest
class RosterIT {

    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";

    private final int port;
    private final MarkEndedDays markEndedDays;
    private final MarkEndedShifts markEndedShifts;

    @Autowired
    RosterIT(
            @LocalServerPort int port,
            MarkEndedDays markEndedDays,
            MarkEndedShifts markEndedShifts) {
        this.port = port;
        this.markEndedDays = markEndedDays;
        this.markEndedShifts = markEndedShifts;
    }

    @Test
    void takesPunchesAfterMidnightForTheShiftThatTheyEnd() {
        TestAgency agency = hospital("roster-midnight");
        String serial = terminal(agency);
        TerminalsOf.push(
                port,
                serial,
                "7\t2026-05-04 15:52:00\t0\t15",
                "7\t2026-05-05 00:20:00\t1\t15",
                "7\t2026-05-05 15:55:00\t0\t15",
                "7\t2026-05-05 23:30:00\t1\t15");
        // By the hours of the republic: out before he came.
        days(agency, ONE, "04 PRESENT 502 0 MISSING_PAIR", "05 PRESENT 505 0 IMPLAUSIBLE_TIME");

        publish(
                agency,
                draft(
                        agency,
                        "2026-05",
                        List.of(line(agency, ONE, 4, "SORE"), line(agency, ONE, 5, "SORE"))));

        days(agency, ONE, "04 PRESENT 0 0 OVERNIGHT", "05 PRESENT 0 30 ");
        assertThat(
                        TestAgency.text(
                                "select count(*) from (select unnest(punch_ids) as one from attendance_day where agency_id = '"
                                        + agency.id()
                                        + "') as used group by one having count(*) > 1"))
                .isEmpty();

        // A later punch after midnight, which the terminal keeps under the next day.
        TerminalsOf.push(port, serial, "7\t2026-05-06 00:10:00\t1\t15");
        days(agency, ONE, "04 PRESENT 0 0 OVERNIGHT", "05 PRESENT 0 0 OVERNIGHT");
    }

    @Test
    void worksOnAHolidayByRosterAndIsOffWhereItNamesNoShift() {
        TestAgency agency = hospital("roster-holiday");
        agency.admin()
                .with("If-Match", "\"0\"")
                .put(
                        "/v1/calendars/2026",
                        Map.of(
                                "decree",
                                "SKB",
                                "holidays",
                                List.of(
                                        Map.of(
                                                "date", "2026-05-14",
                                                "kind", "NATIONAL_HOLIDAY",
                                                "name", "Kenaikan"))));
        refresh(agency, "2026-05-13", "2026-05-15");
        days(agency, ONE, "13 ABSENT 0 0 ", "14 HOLIDAY 0 0 ", "15 ABSENT 0 0 ");

        String roster = draft(agency, "2026-05", List.of(line(agency, ONE, 14, "SORE")));
        days(agency, ONE, "13 ABSENT 0 0 ", "14 HOLIDAY 0 0 ", "15 ABSENT 0 0 ");
        publish(agency, roster);

        days(agency, ONE, "13 OFF 0 0 ", "14 ABSENT 0 0 ", "15 OFF 0 0 ");
        days(agency, OTHER, "13 ABSENT 0 0 ", "14 HOLIDAY 0 0 ", "15 ABSENT 0 0 ");

        publish(agency, draft(agency, "2026-05", List.of(line(agency, ONE, 15, "SORE"))));
        days(agency, ONE, "13 OFF 0 0 ", "14 HOLIDAY 0 0 ", "15 ABSENT 0 0 ");
    }

    @Test
    void waitsUntilTheShiftIsOver() {
        TestAgency agency = hospital("roster-ended");
        publish(agency, draft(agency, "2026-06", List.of(line(agency, ONE, 3, "MALAM"))));
        mark(agency);
        agency.setClock("2026-06-04T01:10:00");

        mark(agency);
        dayOf(agency, OTHER, "2026-06-03", "ABSENT");
        dayOf(agency, ONE, "2026-06-03", "");

        agency.setClock("2026-06-04T08:05:00");
        mark(agency);
        dayOf(agency, ONE, "2026-06-03", "ABSENT");
    }

    @Test
    void namesTheRowsThatAreWrongAndKeepsTheOthers() {
        TestAgency agency = hospital("roster-findings");

        var answer =
                send(
                        agency.admin(),
                        agency.unit("U1"),
                        "2026-06",
                        List.of(
                                line(agency, ONE, 3, "MALAM"),
                                line(agency, ONE, 4, "PAGI"),
                                line(agency, ONE, 5, "TIADA"),
                                line(agency, OTHER, 3, "PAGI")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("entries").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/findings/0/row").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/findings/0/code").asString()).isEqualTo("shifts-overlap");
        assertThat(answer.json().at("/findings/1/code").asString()).isEqualTo("shift-unknown");

        String roster = answer.json().get("id").asString();
        assertThat(
                        agency.admin()
                                .get("/v1/rosters/" + roster + "/entries")
                                .json()
                                .at("/items")
                                .size())
                .isEqualTo(2);
        var hours = agency.admin().get("/v1/rosters/" + roster + "/hours").json().at("/items");
        assertThat(List.of(hours.at("/0/minutes").asInt(), hours.at("/1/minutes").asInt()))
                .containsExactlyInAnyOrder(690, 390);
        var himself = agency.as(agency.person(ONE), Role.PEGAWAI);
        String mine = "/v1/rostered-days?month=2026-06&person=" + agency.person(ONE);
        assertThat(himself.get(mine).json().size()).isZero();
        publish(agency, roster);
        assertThat(himself.get(mine).json().size()).isEqualTo(30);
        assertThat(himself.get(mine).json().at("/2/end").asString()).startsWith("2026-06-04T08:00");
        assertThat(himself.get("/v1/rosters/" + roster).status()).isEqualTo(403);
    }

    @Test
    void countsWhoIsCalledInWhileOnCallAndOwesTheDaysOfHisScheduleAlone() {
        TestAgency agency = hospital("roster-on-call");
        agency.admin()
                .with("If-Match", "\"0\"")
                .put(
                        "/v1/shifts/SIAGA",
                        Map.of(
                                "name", "Siaga",
                                "start", "16:00",
                                "end", "08:00",
                                "breakMinutes", 0,
                                "onCall", true));
        String roster =
                draft(
                        agency,
                        "2026-05",
                        List.of(line(agency, ONE, 4, "SIAGA"), line(agency, ONE, 6, "SIAGA")));
        publish(agency, roster);
        TerminalsOf.push(
                port,
                terminal(agency),
                "7\t2026-05-05 02:10:00\t0\t15",
                "7\t2026-05-05 03:45:00\t1\t15");
        refresh(agency, "2026-05-04", "2026-05-06");

        days(agency, ONE, "04 PRESENT 0 0 ", "05 ABSENT 0 0 ", "06 OFF 0 0 ");
        assertThat(
                        TestAgency.text(
                                "select workday || ' ' || cardinality(punch_ids) from attendance_day"
                                        + " where date = '2026-05-04' and person_id = '"
                                        + agency.person(ONE)
                                        + "'"))
                .isEqualTo("false 2");
        var hours = agency.admin().get("/v1/rosters/" + roster + "/hours").json().at("/items/0");
        assertThat(
                        List.of(
                                hours.get("shifts").asInt(),
                                hours.get("minutes").asInt(),
                                hours.get("onCallShifts").asInt(),
                                hours.get("onCallMinutes").asInt()))
                .containsExactly(0, 0, 2, 1920);
    }

    @Test
    void holdsAMonthAgainstTheOneBesideItWhenItIsDraftedAndWhenItIsPublished() {
        TestAgency agency = hospital("roster-border");
        String july = draft(agency, "2026-07", List.of(line(agency, ONE, 1, "PAGI")));
        publish(agency, draft(agency, "2026-06", List.of(line(agency, ONE, 30, "MALAM"))));

        assertThat(code(publication(agency.admin(), july))).isEqualTo("409 rosters-collide");
        var again =
                send(
                        agency.admin(),
                        agency.unit("U1"),
                        "2026-07",
                        List.of(line(agency, ONE, 1, "PAGI"), line(agency, ONE, 1, "SORE")));
        assertThat(again.json().at("/findings/0/code").asString()).isEqualTo("shifts-overlap");
        publish(agency, again.json().get("id").asString());
    }

    @Test
    void letsNobodyGoByTheRostersOfTwoUnits() {
        TestAgency agency = hospital("roster-twice");
        publish(agency, draft(agency, "2026-06", List.of(line(agency, ONE, 3, "MALAM"))));

        var upper =
                send(
                        agency.admin(),
                        agency.unit("ATAS"),
                        "2026-06",
                        List.of(line(agency, ONE, 9, "PAGI")));
        var refused = publication(agency.admin(), upper.json().get("id").asString());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("rostered-elsewhere");
        var wrong =
                send(
                        agency.admin(),
                        agency.unit("U1"),
                        "2026-06",
                        List.of(line(agency, ONE, 9, "TIADA")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/row").asInt()).isEqualTo(1);
        assertThat(
                        send(
                                        agency.as(agency.person(ONE), Role.PEGAWAI),
                                        agency.unit("U1"),
                                        "2026-06",
                                        List.of(line(agency, ONE, 9, "PAGI")))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void letsNobodyRosterHimself() {
        TestAgency agency = hospital("roster-oneself");
        Api officer = agency.officer(agency.person(ONE), "U1");

        var own =
                send(
                        officer,
                        agency.unit("U1"),
                        "2026-06",
                        List.of(line(agency, ONE, 3, "PAGI"), line(agency, OTHER, 3, "PAGI")));
        assertThat(own.json().get("entries").asInt()).as(own.text()).isEqualTo(1);
        assertThat(own.json().at("/findings/0/row").asInt()).isEqualTo(1);
        assertThat(own.json().at("/findings/0/code").asString()).isEqualTo("not-ones-own-record");

        String byAnother =
                draft(
                        agency,
                        "2026-06",
                        List.of(line(agency, ONE, 3, "PAGI"), line(agency, OTHER, 3, "PAGI")));
        assertThat(code(publication(officer, byAnother))).isEqualTo("403 not-ones-own-record");
        publish(agency, byAnother);

        // Without him it would take his own days away.
        String without =
                send(officer, agency.unit("U1"), "2026-06", List.of(line(agency, OTHER, 4, "PAGI")))
                        .json()
                        .get("id")
                        .asString();
        assertThat(code(publication(officer, without))).isEqualTo("403 not-ones-own-record");
        publish(agency, without);
    }

    @Test
    void waitsForTheUnitBeforeItHoldsTheRosterSoThatADraftCanTakeItAway() throws Exception {
        TestAgency agency = hospital("roster-lock");
        String roster = draft(agency, "2026-06", List.of(line(agency, ONE, 3, "PAGI")));
        try (Connection drafting = TestPostgres.superuser("integration");
                Statement statement = drafting.createStatement()) {
            drafting.setAutoCommit(false);
            statement.execute(
                    "select from unit where unit_id = '"
                            + agency.unit("U1")
                            + "' for no key update");
            var published = Together.meanwhile(() -> publication(agency.admin(), roster));
            Together.waits(published);

            statement.execute(
                    "select from roster where roster_id = '" + roster + "' for update nowait");
            drafting.rollback();

            assertThat(published.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().get("code").asString();
    }

    @Test
    void takesSomeThousandsAtOnce() {
        TestAgency agency = TestAgency.open(port, "roster-many");
        agency.addUnit("U1", null);
        String[] nips = new String[80];
        Arrays.setAll(nips, at -> "1900010120000120" + (at + 10));
        List<String> people = agency.addPeople("U1", nips);
        shift(agency, "PAGI", "07:00", "14:00");
        List<Map<String, String>> lines = new ArrayList<>();
        for (String person : people) {
            for (int day = 1; day <= 30; day++) {
                lines.add(
                        Map.of(
                                "personId",
                                person,
                                "date",
                                "2026-06-%02d".formatted(day),
                                "shiftCode",
                                "PAGI"));
            }
        }

        var answer = send(agency.admin(), agency.unit("U1"), "2026-06", lines);

        assertThat(answer.json().get("entries").asInt()).isEqualTo(2_400);
        publish(agency, answer.json().get("id").asString());
        assertThat(
                        TestAgency.text(
                                "select count(*) from rostered_day where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("2400");
    }

    private TestAgency hospital(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("ATAS", null);
        agency.addUnit("U1", "ATAS");
        agency.addPeople("U1", ONE, OTHER);
        shift(agency, "PAGI", "07:00", "14:00");
        shift(agency, "SORE", "16:00", "00:00");
        shift(agency, "MALAM", "20:00", "08:00");
        return agency;
    }

    private static void shift(TestAgency agency, String code, String start, String end) {
        var answer =
                agency.admin()
                        .with("If-Match", "\"0\"")
                        .put(
                                "/v1/shifts/" + code,
                                Map.of(
                                        "name",
                                        "Jaga " + code,
                                        "start",
                                        start,
                                        "end",
                                        end,
                                        "breakMinutes",
                                        30));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String terminal(TestAgency agency) {
        String serial = "TST" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, serial);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(ONE), "2026-01-01");
        return serial;
    }

    private static Map<String, String> line(TestAgency agency, String nip, int day, String shift) {
        return Map.of(
                "personId", agency.person(nip), "date", Integer.toString(day), "shiftCode", shift);
    }

    private static String draft(TestAgency agency, String month, List<Map<String, String>> lines) {
        var answer = send(agency.admin(), agency.unit("U1"), month, lines);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("findings").size()).as(answer.text()).isZero();
        return answer.json().get("id").asString();
    }

    /** A date that is only a number is a day of the month. */
    private static Api.Answer send(
            Api who, String unit, String month, List<Map<String, String>> lines) {
        List<Map<String, String>> dated =
                lines.stream()
                        .map(
                                line -> {
                                    String date = line.getOrDefault("date", "");
                                    return Map.of(
                                            "personId", line.getOrDefault("personId", ""),
                                            "shiftCode", line.getOrDefault("shiftCode", ""),
                                            "date",
                                                    date.length() > 2
                                                            ? date
                                                            : "%s-%02d"
                                                                    .formatted(
                                                                            month,
                                                                            Integer.valueOf(date)));
                                })
                        .toList();
        return who.post("/v1/rosters", Map.of("unitId", unit, "month", month, "entries", dated));
    }

    private static void publish(TestAgency agency, String roster) {
        var answer = publication(agency.admin(), roster);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("state").asString()).isEqualTo("PUBLISHED");
    }

    private static Api.Answer publication(Api who, String roster) {
        return who.with("If-Match", "\"1\"")
                .post("/v1/rosters/" + roster + "/publication", Map.of());
    }

    private static void refresh(TestAgency agency, String from, String to) {
        agency.admin().post("/v1/attendance-resolutions", Map.of("from", from, "to", to));
    }

    private void mark(TestAgency agency) {
        AgencyScope.run(
                agency.id(),
                () -> {
                    markEndedDays.mark(agency.id());
                    markEndedShifts.mark(agency.id());
                });
    }

    private static void dayOf(TestAgency agency, String nip, String date, String status) {
        agency.eventually(
                "select status from attendance_day where person_id = '"
                        + agency.person(nip)
                        + "' and date = '"
                        + date
                        + "' and not exists (select from stale_day where agency_id = '"
                        + agency.id()
                        + "')",
                status);
    }

    /** Each expected one begins with its day of the month. */
    private static void days(TestAgency agency, String nip, String... expected) {
        String asked =
                Arrays.stream(expected)
                        .map(day -> "'" + day.substring(0, 2) + "'")
                        .collect(Collectors.joining(","));
        agency.eventually(
                "select string_agg(to_char(date, 'DD ') || status || ' ' || late_minutes || ' ' || early_minutes || ' ' || array_to_string(flags, '+'), ',' order by date) from attendance_day where to_char(date, 'DD') in ("
                        + asked
                        + ") and person_id = '"
                        + agency.person(nip)
                        + "'",
                String.join(",", expected));
    }
}
