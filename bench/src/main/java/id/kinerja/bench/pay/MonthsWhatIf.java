package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes to hear what a draft would have made of a month of 10,000 people; beside it the
 * statement that computes all their amounts by the draft.
 */
public final class MonthsWhatIf implements Figure {

    private static final int PEOPLE = 10_000;

    /** Percentage of the class amount that follows the predikat in the draft. */
    private static final int DRAFT = 70;

    private final Ground ground;
    private int drafts;

    public MonthsWhatIf(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        int people = Scale.of(PEOPLE);
        try (PaidMonth month = PaidMonth.open(ground, new Payroll(1, people))) {
            month.payBySql();
            month.calculate();
            month.check();
            List<Pair> pairs = Pairs.measure(() -> bySql(month), () -> byService(month));
            return List.of(
                    new Result(
                            "Months what-if",
                            "what a draft would have made of a month of %,d people, with its units, winners and losers"
                                    .formatted(people),
                            "s",
                            Comparison.ALONE,
                            "–",
                            pairs,
                            List.of(
                                    "the limit is one statement that computes the draft's amounts")));
        }
    }

    /** Under numbers below those of the versions. */
    private double bySql(PaidMonth month) throws SQLException {
        drafts++;
        return month.sql().pay(-drafts, DRAFT);
    }

    private double byService(PaidMonth month) throws Exception {
        byte[] request = month.office().comparison(month.run(), DRAFT);
        long start = System.nanoTime();
        JsonNode all = month.office().compared(request);
        double seconds = (System.nanoTime() - start) / 1e9;
        Gate.equal("Before", paid(month, 1), all.get("before").asLong());
        Gate.equal("After", paid(month, -1), all.get("after").asLong());
        return seconds;
    }

    /** Of those who are not held. */
    private static long paid(PaidMonth month, int version) throws SQLException {
        return month.database()
                .number(
                        "select sum(paid.net) from bench_limit.paid join run_statement using (person_id)"
                                + " where paid.version = "
                                + version
                                + " and complete");
    }
}
