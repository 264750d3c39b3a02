package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.Together;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Ground;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A calculated month that is calculated again while something for it arrives. */
final class CalculationRace {

    private final PayDesk desk;
    private final Together together;
    private final Runs runs;
    private final String month;

    CalculationRace(PayDesk desk, Together together, Runs runs, String month) {
        this.desk = desk;
        this.together = together;
        this.runs = runs;
        this.month = month;
    }

    /** The calculation waits for what is being taken, and is made with it. */
    void isCalculatedWith(Runnable beingTaken, long granted) throws Exception {
        Together.Held taking = together.held(beingTaken);
        var calculation = Together.meanwhile(() -> desk.calculate(month));
        Together.waits(calculation);

        taking.release();

        assertThat(calculation.get(10, TimeUnit.SECONDS).status()).isEqualTo(202);
        await().atMost(PayDesk.SOON).until(() -> desk.state(month).equals("CALCULATED"));
        assertThat(desk.run(month).get("granted").asLong()).isEqualTo(granted);
        assertThat(desk.run(month).get("factsSince").asInt()).isZero();
    }

    /**
     * What comes waits for the calculation that begins, and is late; whether the calculation has
     * still read it or not, in the end it is paid once.
     */
    void knowsToBeLate(Runnable coming, PersonId person, long due) throws Exception {
        Together.Held beginning = together.held(this::begin);
        var fact =
                Together.meanwhile(
                        () -> {
                            together.alone(coming);
                            return true;
                        });
        Together.waits(fact);

        beginning.release();

        fact.get(10, TimeUnit.SECONDS);
        await().atMost(PayDesk.SOON).until(() -> desk.state(month).equals("CALCULATED"));
        assertThat(desk.run(month).get("factsSince").asInt()).isEqualTo(1);
        desk.check(month);
        assertThat(desk.approve(month).status()).isEqualTo(200);
        desk.pay("2026-06");
        assertThat(desk.granted(person)).isEqualTo(due);
    }

    private void begin() {
        var run = runs.findForChange(new RunId(UUID.fromString(month))).orElseThrow();
        String policy =
                PayDesk.text(
                        "select policy_id from policy where agency_id = '" + desk.agency() + "'");
        runs.begin(
                run,
                new PolicyId(UUID.fromString(policy)),
                desk.makerId(),
                DateRange.of(Told.MAY),
                new Ground("of this test", ""),
                1);
    }
}
