package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.util.List;

/**
 * R3, its second half: how long a run takes that stands calculated, once the ratings of one in a
 * hundred are others, against a hundredth of what it takes for everybody.
 */
public final class ChangedRun implements Figure {

    private static final int PEOPLE = 100_000;
    private static final int ONE_OF = 100;

    private final Ground ground;

    public ChangedRun(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        Payroll payroll = new Payroll(1, Scale.of(PEOPLE));
        try (PaidMonth month = PaidMonth.open(ground, payroll);
                ToldRatings ratings = new ToldRatings(ground, payroll, month.database(), ONE_OF)) {
            List<Pair> pairs =
                    Pairs.measure(() -> month.calculate() / ONE_OF, () -> month.calculate(ratings));
            month.checkLatest();
            month.checkTold();
            return List.of(
                    new Result(
                            "R3 changed",
                            "a run of %,d people once more, of whom one in %d is rated otherwise ÷ a hundredth of a run of everybody"
                                    .formatted(payroll.people(), ONE_OF),
                            "s",
                            Comparison.RATIO,
                            "≤ 4",
                            pairs,
                            List.of()));
        }
    }
}
