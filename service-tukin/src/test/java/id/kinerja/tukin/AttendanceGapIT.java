package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.tukin.statement.Months;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Nobody is paid by attendance that nobody has closed. */
@ServiceTest
class AttendanceGapIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate END_OF_APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate LONG_AGO = Told.LONG_AGO;

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId person;
    private String may;

    AttendanceGapIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void employSomebody() {
        desk = new PayDesk(port);
        told = desk.told();
        person = told.employee(8);
        may = desk.openRun("2026-05");
        PayDesk.awaitRows("directory.assignment", person, 1);
        PayDesk.awaitRows("directory.person_status", person, 1);
        awaitRow("directory.unit", told.unit());
    }

    @Test
    void keepsAUnitFromBeingPaidOfWhichNothingWasTold() {
        assertThatTheCalculationFinds("period-open", "U1");

        told.closeMay();

        desk.calculated(may);
    }

    @Test
    void keepsNobodyFromBeingPaidByAPolicyThatTakesNothingByAttendance() {
        told.day(person, MONDAY, "ABSENT", 0, 1);
        told.rated(person, "BAIK");
        PayDesk.awaitRows("attendance_fact", person, 1);
        PayDesk.awaitRows("rating_fact", person, 1);
        assertThatTheCalculationFinds("period-open", "U1");
        PolicyDesk policies = desk.policies();
        String alone = policies.propose(Months.paidByPredikatAlone(2, LocalDate.of(2026, 5, 1)));
        assertThat(PolicyDesk.activate(policies.checker(), alone).status()).isEqualTo(204);

        JsonNode run = desk.calculated(may);

        assertThat(run.get("held").asInt()).isZero();
        assertThat(run.get("granted").asLong()).isEqualTo(4_595_150);
    }

    @Test
    void isFoundWhereAPeriodHasNoDaysAndDaysAreThere() {
        told.day(person, MONDAY, "ABSENT", 0, 1);
        told.closeAsEmpty(told.unit(), Told.MAY);
        PayDesk.awaitRows("attendance_fact", person, 1);
        awaitRow("period_fact", told.unit());

        assertThatTheCalculationFinds("days-differ", "U1");
    }

    @Test
    void namesTwoHundredUnitsAtMostAndSaysHowManyThereAre() {
        closeUnitsThatDiffer(200);

        Api.Answer refused = desk.calculate(may);

        assertThat(refused.json().get("errors").findValuesAsString("code")).hasSize(200);
        assertThat(refused.json().get("detail").asString()).contains("201");
    }

    /** Of units of which nothing else is known, with one day each that never came. */
    private void closeUnitsThatDiffer(int units) {
        try (Connection owner = TestPostgres.superuser("tukin");
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into period_fact (agency_id, unit_id, month, starts, ends, closed, person_days,"
                            + " hash, epoch, revision) select '"
                            + desk.agency()
                            + "', uuidv7(), '2026-05', '2026-05-01', '2026-05-31', true, 1, '', 1, 1"
                            + " from generate_series(1, "
                            + units
                            + ")");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void isLookedForOnceMoreWhereADayChangedSince() {
        told.closeMay();
        desk.calculated(may);

        told.day(person, MONDAY, "ABSENT", 0, 9);
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select status from attendance_fact where person_id = '"
                                                        + person
                                                        + "' and date = '"
                                                        + MONDAY
                                                        + "'")
                                        .equals("ABSENT"));

        assertThatTheCalculationFinds("days-differ", "U1");
    }

    @Test
    void isLookedForAsPeriodsCloseAndWhenTheDayComesThatWasMissing() {
        told.closeMay();
        awaitWhole("true");

        told.day(person, MONDAY, "ABSENT", 0, 9);
        awaitWhole("false");

        told.day(person, MONDAY, "PRESENT", 0, 10);
        told.closeMay();
        awaitWhole("true");
    }

    private void awaitWhole(String whole) {
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select whole::text from period_fact where unit_id = '"
                                                        + told.unit()
                                                        + "'")
                                        .equals(whole));
    }

    @Test
    void isNotSeenInUnitsWhereNobodyServed() {
        UnitId elsewhere = told.unit("U2");
        PersonId moved = told.person("PNS", new PersonChanged.Status("AKTIF", LONG_AGO, null));
        told.assign(moved, elsewhere, 8, DateRange.of(LONG_AGO, END_OF_APRIL));
        PersonId retired =
                told.person(
                        "PNS",
                        new PersonChanged.Status("AKTIF", LONG_AGO, END_OF_APRIL),
                        new PersonChanged.Status("PENSIUN", END_OF_APRIL.plusDays(1), null));
        told.assign(retired, elsewhere, 8, DateRange.since(LONG_AGO));
        PayDesk.awaitRows("directory.assignment", moved, 1);
        PayDesk.awaitRows("directory.assignment", retired, 1);
        PayDesk.awaitRows("directory.person_status", retired, 2);
        told.closeMay();
        awaitRow("period_fact", told.unit());
        PayDesk.awaitRows("attendance_fact", person, 31);

        assertThat(desk.calculate(may).status()).isEqualTo(202);
    }

    @Test
    void namesThoseWhoseRatingNobodyIsThereToGive() {
        PersonId assessed = PersonId.next();
        told.assessed(assessed, person);
        told.ranked(assessed, told.nextNip(), null, 1);
        told.assign(assessed, told.unit(), 8, DateRange.since(LONG_AGO));
        PayDesk.awaitRows("directory.assignment", assessed, 1);
        PayDesk.awaitRows("directory.person", assessed, 1);
        told.closeMay();

        desk.calculated(may);

        JsonNode asked =
                desk.checker().get("/v1/runs/" + may + "/statements?open=true").json().get("items");
        assertThat(asked.valueStream())
                .allMatch(
                        one ->
                                one.get("withoutAssessor").asBoolean()
                                        == one.get("personId").asString().equals(person.toString()))
                .hasSize(2);
    }

    @Test
    void holdsThoseOfWhomNoDaysWereTold() {
        told.rated(person, "BAIK");
        told.closeMay();
        PersonId found = told.employee(9);
        told.rated(found, "BAIK");
        for (PersonId one : List.of(person, found)) {
            PayDesk.awaitRows("rating_fact", one, 1);
            PayDesk.awaitRows("directory.assignment", one, 1);
            PayDesk.awaitRows("directory.person_status", one, 1);
        }

        JsonNode run = desk.calculated(may);

        assertThat(run.get("people").asInt()).isEqualTo(2);
        assertThat(run.get("held").asInt()).isEqualTo(1);
        assertThat(run.get("granted").asLong()).isEqualTo(4_595_150);
        JsonNode asked =
                desk.checker().get("/v1/runs/" + may + "/statements?open=true").json().get("items");
        assertThat(asked.findValuesAsString("personId")).containsExactly(found.toString());
        JsonNode held =
                desk.maker()
                        .get("/v1/statements/" + found + "/2026-05")
                        .json()
                        .get("openQuestions");
        assertThat(held.findValuesAsString("code")).containsExactly("attendance-missing");
        assertThat(held.at("/0/text").asString()).startsWith("Presensi sebagian hari");
    }

    private static void awaitRow(String table, UnitId unit) {
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from "
                                                        + table
                                                        + " where unit_id = '"
                                                        + unit
                                                        + "'")
                                        .equals("1"));
    }

    private void assertThatTheCalculationFinds(String code, String unit) {
        Api.Answer refused = desk.calculate(may);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("errors").findValuesAsString("code")).containsExactly(code);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly(unit);
    }
}
