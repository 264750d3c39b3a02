package id.kinerja.bench.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void warmsBothUpThenMeasuresFivePairsInTurn() throws Exception {
        List<String> order = new ArrayList<>();

        List<Pair> pairs = Pairs.measure(() -> noted(order, "L", 10), () -> noted(order, "P", 5));

        assertThat(String.join("", order)).isEqualTo("LP" + "LP" + "PL" + "LP" + "PL" + "LP");
        assertThat(pairs).hasSize(5).containsOnly(new Pair(10, 5));
    }

    @Test
    void measuresTwoWithoutAWarmUpWhereEachTakesLong() throws Exception {
        List<String> order = new ArrayList<>();

        List<Pair> pairs =
                Pairs.measureLong(() -> noted(order, "L", 10), () -> noted(order, "P", 5));

        assertThat(String.join("", order)).isEqualTo("LP" + "PL");
        assertThat(pairs).hasSize(2);
    }

    @Test
    void givesNoFigureWhereARunWasWrong() {
        assertThatExceptionOfType(Gate.WrongRun.class)
                .isThrownBy(
                        () ->
                                Pairs.measure(
                                        () -> 1,
                                        () -> {
                                            Gate.equal("Rows", 3, 2);
                                            return 1_000_000;
                                        }))
                .withMessage("Rows: expected 3, found 2");
    }

    @Test
    void reportsTheMedianOfTheRatiosWithTheLeastAndTheMost() {
        Result result =
                result(
                        Comparison.RATIO,
                        new Pair(100, 20),
                        new Pair(100, 30),
                        new Pair(200, 50),
                        new Pair(10, 9),
                        new Pair(100, 10));

        assertThat(result.outcome()).isEqualTo(new Spread(0.25, 0.1, 0.9));
        assertThat(result.row())
                .startsWith(
                        "| R0 | this ÷ that | **0.25** (0.10–0.90) | ≥ 0.2 | rows/s | 100 | 20.0 |");
    }

    @Test
    void subtractsWhereTheFigureIsWhatIsAdded() {
        assertThat(result(Comparison.ADDED, new Pair(2, 5)).outcome().median()).isEqualTo(3);
        assertThat(result(Comparison.ALONE, new Pair(2, 5)).outcome().median()).isEqualTo(5);
    }

    private static Result result(Comparison comparison, Pair... pairs) {
        return new Result(
                "R0", "this ÷ that", "rows/s", comparison, "≥ 0.2", List.of(pairs), List.of());
    }

    private static double noted(List<String> order, String who, double value) {
        order.add(who);
        return value;
    }
}
