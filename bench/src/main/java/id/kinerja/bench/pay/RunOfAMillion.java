package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * R2 and R3 of a million people in one agency, since entering their days takes longer than paying
 * them: each run against one statement that computes the same amounts, and against a run of 10,000
 * in an installation beside it.
 */
public final class RunOfAMillion implements Figure {

    private static final int MILLION = 1_000_000;

    /** A run of the few takes seconds, of which the first compile the service. */
    private static final int WARM_UP = 10;

    private final Ground ground;

    public RunOfAMillion(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        try (Ground beside = ground.beside("small", CalculatedRun.parts());
                PaidMonth small = PaidMonth.open(beside, new Payroll(1, Scale.of(RunGrowth.FEW)));
                PaidMonth large = PaidMonth.open(ground, new Payroll(1, Scale.of(MILLION)))) {
            for (int i = 0; i < WARM_UP; i++) {
                small.calculate();
            }
            List<Pair> speed = new ArrayList<>();
            List<Pair> growth =
                    Pairs.measureLong(
                            () -> small.perPerson(small.calculate()),
                            () -> large.perPerson(calculated(large, speed)));
            for (PaidMonth month : List.of(small, large)) {
                month.check();
                month.checkTold();
            }
            return List.of(
                    CalculatedRun.result(speed, large), RunGrowth.result(growth, small, large));
        }
    }

    /** In seconds, with what the statement beside it takes. */
    private static double calculated(PaidMonth month, List<Pair> speed) throws Exception {
        double limit = month.payBySql();
        double seconds = month.calculate();
        speed.add(new Pair(month.perSecond(limit), month.perSecond(seconds)));
        return seconds;
    }
}
