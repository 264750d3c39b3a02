package id.kinerja.bench.door;

import id.kinerja.bench.load.Wrk;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import java.io.IOException;
import java.util.List;

/** R4a: requests a second through the gateway ÷ through nginx that only passes on. */
final class GatewayThroughput {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 5;

    /** So long the compiler is at work on the gateway; the image runs for weeks. */
    private static final int WARM_UP_SECONDS = 30;

    private long gatewayRequests;
    private long gatewayMicros;
    private long proxyRequests;
    private long proxyMicros;

    Result measure(Door door) throws Exception {
        Wrk.run(door.gatewayUrl(), CONNECTIONS, WARM_UP_SECONDS, bearer(door));
        var pairs = Pairs.measure(() -> nginx(door), () -> gateway(door));
        return new Result(
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
                                + proxyMicros / proxyRequests));
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
