package id.kinerja.bench.door;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.Wrk;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** R4a: requests a second through the gateway ÷ through nginx that only passes on. */
public final class GatewayThroughput implements Figure {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 6;

    /** So long the compiler is at work on the gateway; the image runs for weeks. */
    private static final int WARM_UP_SECONDS = 40;

    private final Ground ground;
    private long gatewayRequests;
    private long gatewayMicros;
    private long proxyRequests;
    private long proxyMicros;

    public GatewayThroughput(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of(Door.GATEWAY);
    }

    @Override
    public List<Result> measure() throws Exception {
        try (Door door = new Door(ground)) {
            door.check(new Accounts(ground));
            Wrk.run(door.gatewayUrl(), CONNECTIONS, WARM_UP_SECONDS, bearer(door));
            var pairs = Pairs.measure(() -> nginx(door), () -> gateway(door));
            return List.of(
                    new Result(
                            "R4a",
                            "gateway with token, role and limit checked ÷ nginx `proxy_pass`",
                            "requests/s",
                            Comparison.RATIO,
                            "≥ 0.12",
                            pairs,
                            List.of(
                                    "gateway "
                                            + gatewayMicros / gatewayRequests
                                            + " CPU µs a request, nginx "
                                            + proxyMicros / proxyRequests)));
        }
    }

    private double gateway(Door door) throws IOException, InterruptedException {
        long micros = door.gatewayMicros();
        Wrk.Outcome outcome = counted(door, door.gatewayUrl());
        gatewayMicros += door.gatewayMicros() - micros;
        gatewayRequests += outcome.requests();
        return outcome.perSecond();
    }

    private double nginx(Door door) throws IOException, InterruptedException {
        long micros = door.proxyMicros();
        Wrk.Outcome outcome = counted(door, door.proxyUrl());
        proxyMicros += door.proxyMicros() - micros;
        proxyRequests += outcome.requests();
        return outcome.perSecond();
    }

    /**
     * Every answer that wrk counted has been at the upstream; some were under way at either end.
     */
    private static Wrk.Outcome counted(Door door, String url)
            throws IOException, InterruptedException {
        long before = door.reached();
        Wrk.Outcome outcome = Wrk.run(url, CONNECTIONS, SECONDS, bearer(door));
        long reached = door.reached() - before - 1;
        Gate.holds(
                outcome.requests() + " were answered, and " + reached + " reached the upstream",
                reached >= outcome.requests() && reached <= outcome.requests() + 2 * CONNECTIONS);
        return outcome;
    }

    private static String bearer(Door door) {
        return "Authorization: Bearer " + door.token();
    }
}
