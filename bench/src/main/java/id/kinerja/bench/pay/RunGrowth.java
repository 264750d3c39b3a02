package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import id.kinerja.bench.rule.Spread;
import java.util.List;

/**
 * R3: what a person of a run costs where there are many, against where there are 10,000, in an
 * installation beside it that holds nobody else.
 */
public final class RunGrowth implements Figure {

    static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final long NATION = 6_000_000;
    private static final double MICROS_PER_HOUR = 3.6e9;

    private final Ground ground;

    public RunGrowth(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        try (Ground beside = ground.beside("small", CalculatedRun.parts());
                PaidMonth small = PaidMonth.open(beside, new Payroll(1, Scale.of(FEW)));
                PaidMonth large = PaidMonth.open(ground, new Payroll(1, Scale.of(MANY)))) {
            List<Pair> pairs =
                    Pairs.measure(
                            () -> small.perPerson(small.calculate()),
                            () -> large.perPerson(large.calculate()));
            for (PaidMonth month : List.of(small, large)) {
                month.check();
                month.checkTold();
            }
            return List.of(result(pairs, small, large));
        }
    }

    static Result result(List<Pair> pairs, PaidMonth small, PaidMonth large) {
        double pace = Spread.of(pairs.stream().map(Pair::product).toList()).median();
        return new Result(
                "R3",
                "what a person of a run costs where there are %,d ÷ where there are %,d"
                        .formatted(large.people(), small.people()),
                "µs/person",
                Comparison.RATIO,
                "≤ 1.15",
                pairs,
                List.of(
                        "CPU µs a person: service %s and PostgreSQL %s, where there are few %s and %s"
                                .formatted(
                                        large.serviceMicros(),
                                        large.databaseMicros(),
                                        small.serviceMicros(),
                                        small.databaseMicros()),
                        "%,d people would take %s hours at this pace, on paper"
                                .formatted(
                                        NATION, Result.number(pace * NATION / MICROS_PER_HOUR))));
    }
}
