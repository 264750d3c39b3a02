package id.kinerja.bench.outbox;

import id.kinerja.bench.rule.Latencies;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Latencies of limit and product, measured in pairs and asked for any percentile afterwards. */
final class TwoSides {

    private static final double MEDIAN = 50;

    private final List<Latencies> limit = new ArrayList<>();
    private final List<Latencies> product = new ArrayList<>();

    static TwoSides measure(Callable<Latencies> limit, Callable<Latencies> product)
            throws Exception {
        TwoSides sides = new TwoSides();
        Pairs.measure(() -> noted(sides.limit, limit), () -> noted(sides.product, product));
        return sides;
    }

    List<Pair> percentile(double percent) {
        // The first of each was the warm-up.
        return IntStream.range(1, limit.size())
                .mapToObj(
                        i ->
                                new Pair(
                                        limit.get(i).percentile(percent),
                                        product.get(i).percentile(percent)))
                .toList();
    }

    private static double noted(List<Latencies> runs, Callable<Latencies> run) throws Exception {
        Latencies latencies = run.call();
        runs.add(latencies);
        return latencies.percentile(MEDIAN);
    }
}
