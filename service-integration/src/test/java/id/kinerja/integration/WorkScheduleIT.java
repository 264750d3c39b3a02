package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.attendance.ScheduledDays;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Schedules of an agency, and whose days go by which. */
@ServiceTest
class WorkScheduleIT {

    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";

    private final int port;
    private final ScheduledDays scheduledDays;
    private final StaleDays staleDays;
    private final TransactionTemplate transactions;

    @Autowired
    WorkScheduleIT(
            @LocalServerPort int port,
            ScheduledDays scheduledDays,
            StaleDays staleDays,
            TransactionTemplate transactions) {
        this.port = port;
        this.scheduledDays = scheduledDays;
        this.staleDays = staleDays;
        this.transactions = transactions;
    }

    @Test
    void takesThePersonsWordBeforeTheUnitsAndTheUnitsBeforeTheAgencys() {
        TestAgency agency = resolved("schedule-nearest", "2026-05-09", "2026-05-09");
        SchedulesOf.write(agency, "ENAM", six("2026-01-01"));
        SchedulesOf.write(agency, "LIMA", five("2026-01-01"));
        statuses(agency, "2026-05-09", "OFF OFF");

        SchedulesOf.assigned(agency, "ENAM", "2026-05-01", Map.of());
        statuses(agency, "2026-05-09", "ABSENT ABSENT");

        SchedulesOf.assigned(agency, "LIMA", "2026-05-01", Map.of("unitId", agency.unit("U1")));
        statuses(agency, "2026-05-09", "OFF OFF");

        SchedulesOf.assigned(
                agency, "ENAM", "2026-05-01", Map.of("personId", agency.person(OTHER)));
        statuses(agency, "2026-05-09", "OFF ABSENT");
    }

    @Test
    void goesByItsHoursInRamadanAndByThoseOfTheRepublicElsewhere() {
        TestAgency agency = resolved("schedule-ramadan", "2026-05-14", "2026-05-18");
        SchedulesOf.write(
                agency,
                "RAMADAN",
                SchedulesOf.version(
                        "2026-05-15", "2026-05-17", SchedulesOf.FIVE, "08:00", "15:30"));

        SchedulesOf.assigned(agency, "RAMADAN", "2020-01-01", Map.of());

        hours(agency, "14 07:30-16:00,15 08:00-15:30,16 -,17 -,18 07:30-16:00");
        assertThat(
                        agency.admin()
                                .get("/v1/work-schedules/PERPRES-21-2023")
                                .json()
                                .at("/versions/0/netMinutesPerWeek")
                                .asInt())
                .isEqualTo(2_250);
    }

    /**
     * The teacher's own schedule has the breaks of his school; the office of the school works on.
     */
    @Test
    void isOffInTheBreakOfASchoolForTeachersAloneAndWorksOnBehindIt() {
        TestAgency agency = resolved("schedule-school", "2026-05-08", "2026-05-13");
        SchedulesOf.write(
                agency,
                "GURU",
                six("2026-01-01"),
                SchedulesOf.version("2026-05-11", "2026-05-12", List.of(), "07:30", "14:00"));

        SchedulesOf.assigned(agency, "GURU", "2026-01-01", Map.of("personId", agency.person(ONE)));

        statuses(agency, "2026-05-09", "ABSENT OFF");
        statuses(agency, "2026-05-11", "OFF ABSENT");
        statuses(agency, "2026-05-12", "OFF ABSENT");
        statuses(agency, "2026-05-13", "ABSENT ABSENT");
        var versions = agency.admin().get("/v1/work-schedules/GURU").json().get("versions");
        assertThat(versions.valueStream().map(one -> one.get("daysPerWeek").asInt()))
                .containsExactly(6, 0);
        // One that has breaks alone leaves every other day to whoever is further away.
        SchedulesOf.write(
                agency,
                "LIBUR-SEKOLAH",
                SchedulesOf.version("2026-05-13", "2026-05-13", List.of(), "07:30", "14:00"));
        SchedulesOf.assigned(
                agency, "LIBUR-SEKOLAH", "2026-01-01", Map.of("unitId", agency.unit("U1")));
        statuses(agency, "2026-05-13", "ABSENT OFF");
        statuses(agency, "2026-05-12", "OFF ABSENT");
    }

    @Test
    void goesByThePartTimeHoursOfAContractWhichAreOfPeopleAlone() {
        TestAgency agency = resolved("schedule-part-time", "2026-05-11", "2026-05-12");
        Map<String, Object> contract =
                Map.of(
                        "name",
                        "Paruh waktu 12 jam",
                        "legalBasis",
                        "SK-1/2026",
                        "partTime",
                        true,
                        "versions",
                        List.of(
                                SchedulesOf.version(
                                        "2026-01-01",
                                        null,
                                        List.of("MONDAY", "WEDNESDAY"),
                                        "08:00",
                                        "12:30")));
        var written =
                agency.admin()
                        .with("If-Match", "\"0\"")
                        .put("/v1/work-schedules/PARUH-WAKTU", contract);
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(written.json().at("/versions/0/netMinutesPerWeek").asInt()).isEqualTo(480);

        assertThat(
                        SchedulesOf.assign(
                                        agency.admin(),
                                        "PARUH-WAKTU",
                                        "2026-01-01",
                                        Map.of("unitId", agency.unit("U1")))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("part-time-is-of-people");
        assertThat(
                        SchedulesOf.write(
                                        agency.admin(), "PARUH-WAKTU", "\"1\"", five("2026-01-01"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("part-time-stays-so");
        SchedulesOf.assigned(
                agency, "PARUH-WAKTU", "2026-01-01", Map.of("personId", agency.person(ONE)));

        hours(agency, "11 08:00-12:30,12 -");
    }

    @Test
    void marksTheDaysThatGoByTheScheduleAndNoOther() {
        TestAgency agency = resolved("schedule-exact", "2026-05-04", "2026-05-10");
        SchedulesOf.write(agency, "ENAM", six("2026-05-06"));
        UUID assignment =
                UUID.fromString(
                        SchedulesOf.assigned(
                                agency,
                                "ENAM",
                                "2026-05-01",
                                Map.of("personId", agency.person(ONE))));
        waitsForNothing(agency);

        assertThat(
                        marked(
                                agency,
                                () ->
                                        scheduledDays.markGoingByAssignment(
                                                assignment,
                                                DateRange.of(
                                                        LocalDate.of(2026, 5, 5),
                                                        LocalDate.of(2026, 6, 30)))))
                .containsExactlyInAnyOrder(
                        day(agency, 6),
                        day(agency, 7),
                        day(agency, 8),
                        day(agency, 9),
                        day(agency, 10));
        assertThat(
                        marked(
                                agency,
                                () ->
                                        scheduledDays.markGoingBySchedule(
                                                "ENAM",
                                                Set.of(
                                                        LocalDate.of(2026, 5, 5),
                                                        LocalDate.of(2026, 5, 9),
                                                        LocalDate.of(2026, 5, 11)))))
                .containsExactly(day(agency, 9));
    }

    @Test
    void resolvesTheDaysAgainThatAnotherVersionOrAnEarlierEndTouches() {
        TestAgency agency = resolved("schedule-changed", "2026-05-09", "2026-05-16");
        SchedulesOf.write(agency, "ENAM", six("2026-01-01"));
        String id = SchedulesOf.assigned(agency, "ENAM", "2026-01-01", Map.of());
        statuses(agency, "2026-05-09", "ABSENT ABSENT");
        statuses(agency, "2026-05-16", "ABSENT ABSENT");

        var ended =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .post(
                                "/v1/schedule-assignments/" + id + "/ending",
                                Map.of("lastDay", "2026-05-10"));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        statuses(agency, "2026-05-16", "OFF OFF");
        statuses(agency, "2026-05-09", "ABSENT ABSENT");

        SchedulesOf.write(agency, "ENAM", five("2026-01-01"));
        statuses(agency, "2026-05-09", "OFF OFF");
    }

    @Test
    void leavesADayOfAClosedMonthAndTellsWhatItWouldHaveComeTo() {
        TestAgency agency = resolved("schedule-closed", "2026-05-01", "2026-05-31");
        var closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);
        SchedulesOf.write(agency, "ENAM", six("2026-05-30"));

        SchedulesOf.assigned(agency, "ENAM", "2026-05-01", Map.of("personId", agency.person(ONE)));

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                Told.on(Topics.ATTENDANCE_CORRECTION, agency.id())
                                                        .stream()
                                                        .map(
                                                                told ->
                                                                        told.get("date").asString()
                                                                                + " "
                                                                                + told.get("status")
                                                                                        .asString()))
                                        .containsExactly("2026-05-30 ABSENT"));
        statuses(agency, "2026-05-30", "OFF OFF");
    }

    @Test
    void refusesWhatIsWrongAndWhoeverMayNot() {
        TestAgency agency = TestAgency.open(port, "schedule-refused");
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE);
        var admin = agency.admin();

        assertThat(
                        SchedulesOf.write(admin, "PERPRES-21-2023", "\"1\"", six("2026-01-01"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("schedule-of-the-republic");
        var wrong =
                SchedulesOf.write(
                        admin,
                        "ENAM",
                        "\"0\"",
                        SchedulesOf.version("2026-01-01", null, SchedulesOf.SIX, "16:00", "07:30"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("days.end");
        assertThat(wrong.json().at("/errors/0/row").asInt()).isEqualTo(1);
        SchedulesOf.write(agency, "ENAM", six("2026-01-01"));
        assertThat(SchedulesOf.write(admin, "ENAM", "\"0\"", six("2026-01-01")).status())
                .isEqualTo(412);
        var employee = agency.as(agency.person(ONE), Role.PEGAWAI);
        assertThat(SchedulesOf.write(employee, "ENAM", "\"1\"", six("2026-01-01")).status())
                .isEqualTo(403);
        assertThat(employee.get("/v1/work-schedules").json().at("/items/1/code").asString())
                .isEqualTo("ENAM");

        SchedulesOf.assigned(agency, "ENAM", "2026-05-01", Map.of());
        assertThat(
                        SchedulesOf.assign(admin, "ENAM", "2026-06-01", Map.of())
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("schedule-assignment-overlaps");
        assertThat(SchedulesOf.assign(admin, "TIADA", "2026-06-01", Map.of()).status())
                .isEqualTo(404);
        assertThat(employee.get("/v1/schedule-assignments").status()).isEqualTo(403);
        assertThat(admin.get("/v1/schedule-assignments").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void letsOnlyAnOfficeWriteThatReachesThePersonOnTheFirstDayAndToday() {
        TestAgency agency = TestAgency.open(port, "schedule-reach");
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        agency.addPeople("U1", ONE);
        agency.addPeople("U2", OTHER);
        SchedulesOf.write(agency, "ENAM", six("2026-01-01"));
        Map<String, String> whom = Map.of("personId", agency.person(ONE));
        String before = SchedulesOf.assigned(agency, "ENAM", "2026-04-01", whom);
        Api former = agency.officer(agency.person(OTHER), "U1");
        leave(agency);

        var assigned = SchedulesOf.assign(former, "ENAM", "2026-03-01", whom);
        var ended =
                former.with("If-Match", "\"1\"")
                        .post(
                                "/v1/schedule-assignments/" + before + "/ending",
                                Map.of("lastDay", "2026-05-10"));

        assertThat(assigned.status() + " " + assigned.json().get("code").asString())
                .isEqualTo("403 outside-ones-office");
        assertThat(ended.status() + " " + ended.json().get("code").asString())
                .isEqualTo("403 outside-ones-office");
    }

    /** In May, behind the first day of the schedules. */
    private static void leave(TestAgency agency) {
        TestAgency.text(
                "update assignment set valid_to = '2026-05-15' where person_id = '"
                        + agency.person(ONE)
                        + "' returning 1");
    }

    private TestAgency resolved(String code, String from, String to) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U0", null);
        agency.addUnit("U1", "U0");
        agency.addPeople("U1", ONE, OTHER);
        agency.admin().post("/v1/attendance-resolutions", Map.of("from", from, "to", to));
        waitsForNothing(agency);
        return agency;
    }

    private Set<StaleDays.Day> marked(TestAgency agency, Runnable marking) {
        return Set.copyOf(
                AgencyScope.call(
                        agency.id(),
                        () ->
                                java.util.Objects.requireNonNull(
                                        transactions.execute(
                                                open -> {
                                                    marking.run();
                                                    return staleDays.take(100);
                                                }))));
    }

    private static StaleDays.Day day(TestAgency agency, int day) {
        return new StaleDays.Day(
                id.kinerja.kernel.PersonId.parse(agency.person(ONE)), LocalDate.of(2026, 5, day));
    }

    private static Map<String, Object> six(String from) {
        return SchedulesOf.version(from, null, SchedulesOf.SIX, "07:30", "14:00");
    }

    private static Map<String, Object> five(String from) {
        return SchedulesOf.version(from, null, SchedulesOf.FIVE, "07:30", "16:00");
    }

    private static void waitsForNothing(TestAgency agency) {
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
    }

    private static void statuses(TestAgency agency, String date, String expected) {
        agency.eventually(
                "select string_agg(status, ' ' order by nip) from attendance_day join person using (person_id) where date = '"
                        + date
                        + "' and person.agency_id = '"
                        + agency.id()
                        + "' and not exists (select from stale_day where agency_id = '"
                        + agency.id()
                        + "')",
                expected);
    }

    private static void hours(TestAgency agency, String expected) {
        agency.eventually(
                "select string_agg(to_char(date, 'DD ') || coalesce(to_char(scheduled_start, 'HH24:MI'), '') || '-' || coalesce(to_char(scheduled_end, 'HH24:MI'), ''), ',' order by date) from attendance_day where person_id = '"
                        + agency.person(ONE)
                        + "'",
                expected);
    }
}
