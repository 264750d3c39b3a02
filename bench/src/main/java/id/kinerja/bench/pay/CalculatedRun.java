package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * R2: how many statements a run calculates in a second, with lines, trace and hash, committed and
 * resumable, against one statement that computes the same amounts for the same people.
 */
public final class CalculatedRun implements Figure {

    private static final int PEOPLE = 100_000;

    private final Ground ground;

    public CalculatedRun(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of(PaidMonth.SERVICE, "keycloak");
    }

    @Override
    public List<Result> measure() throws Exception {
        try (PaidMonth month = PaidMonth.open(ground, new Payroll(1, Scale.of(PEOPLE)))) {
            List<Pair> pairs =
                    Pairs.measure(
                            () -> month.perSecond(month.payBySql()),
                            () -> month.perSecond(month.calculate()));
            month.check();
            month.checkTold();
            return List.of(result(pairs, month));
        }
    }

    static Result result(List<Pair> pairs, PaidMonth month) throws SQLException {
        return new Result(
                "R2",
                "a run of %,d people with 22 working days each, until all is committed ÷ one statement that computes the same amounts"
                        .formatted(month.people()),
                "statements/s",
                Comparison.RATIO,
                "≥ 0.7",
                pairs,
                List.of(
                        "service %s CPU µs a statement with its event, PostgreSQL %s for it and %s for the one statement; %s KiB kept for each"
                                .formatted(
                                        month.serviceMicros(),
                                        month.databaseMicros(),
                                        month.limitMicros(),
                                        month.kept())));
    }
}
