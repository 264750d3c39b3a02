package id.kinerja.bench.door;

import id.kinerja.bench.load.Load;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Latencies;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Spread;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** R4b: what the gateway adds to the 99th percentile at 1,000 requests a second. */
final class GatewayDelay {

    private static final int PER_SECOND = 1_000;
    private static final int CONNECTIONS = 64;
    private static final Duration TIME = Duration.ofSeconds(4);

    private final List<Double> medians = new ArrayList<>();

    Result measure(Door door) throws Exception {
        byte[] request = door.request();
        Load through = new Load(door.gatewayPort(), CONNECTIONS, number -> request, 200);
        Load direct = new Load(door.upstreamPort(), CONNECTIONS, number -> request, 200);
        var pairs =
                Pairs.measure(
                        () -> open(door, direct).percentile(99), () -> gateway(door, through));
        double median = Spread.of(medians).median();
        return new Result(
                "R4b",
                "p99 through the gateway − p99 straight to the upstream, 1,000 requests/s, open"
                        + " loop",
                "ms",
                Comparison.ADDED,
                "≤ 5",
                pairs,
                List.of("p50 through the gateway " + Result.number(median) + " ms"));
    }

    private double gateway(Door door, Load through) throws IOException, InterruptedException {
        var latencies = open(door, through);
        medians.add(latencies.percentile(50));
        return latencies.percentile(99);
    }

    private static Latencies open(Door door, Load load) throws IOException, InterruptedException {
        long before = door.reached();
        Load.Outcome outcome = load.open(PER_SECOND, TIME, 0);
        Gate.equal("Requests sent", (int) (PER_SECOND * TIME.toSeconds()), outcome.requests());
        Gate.equal(
                "Requests at the upstream", (long) outcome.requests(), door.reached() - before - 1);
        return outcome.latencies();
    }
}
