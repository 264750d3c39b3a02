package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.platform.testing.Together;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.LateFacts;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.ToldFacts;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact and a calculation at the same moment, each held where the other could miss it. */
@ServiceTest
class LateFactRaceIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final long WHOLE = 4_595_150;
    private static final long ABSENT = WHOLE - 55_142;

    private final int port;
    private final TransactionTemplate transactions;
    private final ToldFacts facts;
    private final LateFacts late;
    private final Runs runs;
    private PayDesk desk;
    private Together together;
    private PersonId person;
    private String may;

    @Autowired
    LateFactRaceIT(
            @LocalServerPort int port,
            TransactionTemplate transactions,
            ToldFacts facts,
            LateFacts late,
            Runs runs) {
        this.port = port;
        this.transactions = transactions;
        this.facts = facts;
        this.late = late;
        this.runs = runs;
    }

    @BeforeEach
    void closeMayWithAnAbsence() {
        desk = new PayDesk(port);
        together = new Together(transactions, desk.agency());
        person = desk.told().employee(8);
        desk.told().day(person, MONDAY, "ABSENT", 0, 1);
        desk.told().rated(person, "BAIK");
        desk.told().closeMay();
        may = desk.open("2026-05");
        // Once it can be calculated, everything that was told is here.
        desk.calculated(may);
        await().atMost(PayDesk.SOON)
                .until(() -> desk.calculated(may).get("granted").asLong() == ABSENT);
    }

    @Test
    void readsAFactThatIsBeingTakenWhenTheCalculationBegins() throws Exception {
        race().isCalculatedWith(this::takeCorrection, WHOLE);
    }

    @Test
    void knowsAFactToBeLateThatComesWhileTheCalculationBegins() throws Exception {
        race().knowsToBeLate(this::takeCorrection, person, WHOLE);
    }

    @Test
    void calculatesByNoDayThatIsTakenAfterItsManifestWasCompared() throws Exception {
        Together.Held day = together.held(this::takeAnotherDay);
        var calculation = Together.meanwhile(() -> desk.calculate(may));
        Together.waits(calculation);

        day.release();

        Api.Answer refused = calculation.get(10, TimeUnit.SECONDS);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("days-differ");
    }

    @Test
    void leavesOpenWhatChangesBetweenTheDifferenceAndItsApproval() {
        desk.check(may);
        desk.approve(may);
        desk.told().correction(person, MONDAY, "PRESENT", 45, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        desk.calculated(june);
        desk.check(june);
        desk.told().correction(person, MONDAY, "PRESENT", 0, 2);
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select max(revision) from late_fact where person_id = '"
                                                        + person
                                                        + "'")
                                        .equals("2"));

        assertThat(desk.approve(june).status()).isEqualTo(200);

        assertThat(desk.granted(person)).isEqualTo(WHOLE - 18_381);
        desk.pay("2026-07");
        assertThat(desk.granted(person)).isEqualTo(WHOLE);
    }

    @Test
    void grantsADifferenceOnceWhenTwoRunsAreApprovedAtTheSameMoment() throws Exception {
        desk.check(may);
        desk.approve(may);
        desk.told().correction(person, MONDAY, "PRESENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        String july = desk.open("2026-07");
        desk.calculated(june);
        desk.calculated(july);
        desk.check(june);
        desk.check(july);
        try (Connection holder = TestPostgres.superuser("tukin");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('late facts of "
                            + desk.agency()
                            + "', 0))");
            var one = Together.meanwhile(() -> desk.approve(june));
            var other = Together.meanwhile(() -> desk.approve(july));
            Together.waits(one);
            Together.waits(other);
            holder.commit();

            assertThat(
                            List.of(
                                    one.get(10, TimeUnit.SECONDS).status(),
                                    other.get(10, TimeUnit.SECONDS).status()))
                    .containsExactlyInAnyOrder(200, 409);
        }
        assertThat(desk.granted(person)).isEqualTo(WHOLE);
    }

    private void takeCorrection() {
        PersonMonth.Day present = new PersonMonth.Day(MONDAY, "PRESENT", 0, 0, false, false);
        facts.keepCorrections(
                List.of(
                        new ToldFacts.ToldCorrection(
                                told(present, new ToldFacts.Version(1, 1)), 1)));
        late.came(List.of(fact(LateFacts.Kind.ATTENDANCE_CORRECTION)));
    }

    private void takeAnotherDay() {
        PersonMonth.Day present = new PersonMonth.Day(MONDAY, "PRESENT", 0, 0, false, false);
        facts.keepDays(List.of(told(present, new ToldFacts.Version(1, 2))));
        late.came(List.of(fact(LateFacts.Kind.ATTENDANCE_DAY)));
    }

    private ToldFacts.ToldDay told(PersonMonth.Day day, ToldFacts.Version version) {
        UnitId unit = desk.told().unit();
        return new ToldFacts.ToldDay(person, unit, true, day, version);
    }

    private LateFacts.Fact fact(LateFacts.Kind kind) {
        return new LateFacts.Fact(person, DateRange.of(MONDAY, MONDAY), kind, MONDAY.toString());
    }

    private CalculationRace race() {
        return new CalculationRace(desk, together, runs, may);
    }
}
