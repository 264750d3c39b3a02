package id.kinerja.bench.door;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.Load;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Latencies;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** R4b: what the gateway adds to the 99th percentile at 1,000 requests a second. */
public final class GatewayDelay implements Figure {

    private static final int PER_SECOND = 1_000;
    private static final int CONNECTIONS = 64;
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private final Ground ground;
    private final List<Double> medians = new ArrayList<>();

    public GatewayDelay(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of(Door.GATEWAY);
    }

    @Override
    public List<Result> measure() throws Exception {
        try (Door door = new Door(ground)) {
            door.check(new Accounts(ground));
            byte[] request = door.request();
            Load through = new Load(door.gatewayPort(), CONNECTIONS, number -> request, 200);
            Load direct = new Load(door.upstreamPort(), CONNECTIONS, number -> request, 200);
            through.closed(WARM_UP, 0);
            var pairs =
                    Pairs.measure(
                            () -> open(door, direct).percentile(99), () -> gateway(door, through));
            return List.of(
                    new Result(
                            "R4b",
                            "p99 through the gateway − p99 straight to the upstream, 1,000 requests/s, open loop",
                            "ms",
                            Comparison.ADDED,
                            "≤ 5",
                            pairs,
                            List.of(
                                    "p50 through the gateway "
                                            + Result.number(medians.getLast())
                                            + " ms")));
        }
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
