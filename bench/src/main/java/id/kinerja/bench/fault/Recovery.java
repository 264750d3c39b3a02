package id.kinerja.bench.fault;

import id.kinerja.bench.attendance.ReadableMonth;
import id.kinerja.bench.ground.Durability;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.load.Load;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * R12: from the kill of a service, the broker or the database until the 99th percentile of reads
 * through the gateway is within twice of what it was. Each is started again by the launcher that
 * looks after it, which waits longer with each death in a row: so two of the same part are more
 * than two minutes apart, and there are three rounds rather than five.
 */
public final class Recovery implements Figure {

    private static final String SERVICE = "integration";

    /** What is killed, and as what it stands in the table. */
    private static final Map<String, String> KILLED = killed();

    private static final int ROUNDS = 3;
    private static final Duration APART = Duration.ofSeconds(130);
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final int WARM_UP = 8_000;
    private static final int WARM_UP_LANES = 4;
    private static final int OK = 200;
    private static final Duration MOST = Duration.ofSeconds(40);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final int LOOK = 100;

    private final Ground ground;
    private final Map<String, List<Pair>> outcomes = new LinkedHashMap<>();
    private final Map<String, Long> lastKills = new HashMap<>();
    private final List<String> before = new ArrayList<>();

    public Recovery(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of("gateway", SERVICE, "keycloak");
    }

    @Override
    public List<Result> measure() throws Exception {
        Durability.check(ground, SERVICE);
        ReadableMonth month = ReadableMonth.enter(ground);
        int port = ground.installation().ports().gateway();
        warmUp(port, month);
        try (Reads reads = new Reads(port, month::request, month::isRight)) {
            for (int round = 0; round < (Scale.isFull() ? ROUNDS : 1); round++) {
                for (String part : KILLED.keySet()) {
                    month.renew();
                    outcomes.computeIfAbsent(part, one -> new ArrayList<>())
                            .add(killed(reads, part));
                }
            }
        }
        return KILLED.keySet().stream().map(this::result).toList();
    }

    private static void warmUp(int port, ReadableMonth month)
            throws IOException, InterruptedException {
        try (HttpConnection connection = new HttpConnection(port)) {
            String read = connection.send(month.request(0)).text();
            Gate.holds("What is read: " + read, month.isRight(read));
        }
        new Load(port, WARM_UP_LANES, month::request, OK).exactly(Scale.of(WARM_UP));
    }

    private Result result(String part) {
        return new Result(
                "R12 " + Objects.requireNonNull(KILLED.get(part)),
                "from `kill -9` until p99 of 50 reads/s through the gateway is within twice of before; beside it until the first read is answered again",
                "s",
                Comparison.ALONE,
                "≤ 30",
                Objects.requireNonNull(outcomes.get(part)),
                List.of(
                        "p99 before each kill %s ms; %s s where it wasn't back by then"
                                .formatted(String.join(", ", before), MOST.toSeconds())));
    }

    private Pair killed(Reads reads, String part) throws Exception {
        waitSinceLastKill(part);
        Thread.sleep(BEFORE.plus(CALM));
        int count = Reads.in(BEFORE);
        double p99 =
                reads.answered()
                        .p99(reads.now() - count - 1 - Reads.in(Duration.ofMillis(500)), count);
        Gate.holds(
                "Reads fail or wait before anything is killed; the last fault: "
                        + reads.lastFault(),
                p99 < Double.POSITIVE_INFINITY);
        before.add(Result.number(p99));
        long pid = ground.pid(part);
        int kill = reads.now();
        ground.kill(part);
        lastKills.put(part, System.nanoTime());
        int back = awaitBack(reads, kill, 2 * p99);
        int again = reads.answered().answeredAgain(kill, reads.now());
        awaitAnother(part, pid);
        return new Pair(Reads.seconds(again - kill), Reads.seconds(back - kill));
    }

    private static int awaitBack(Reads reads, int kill, double bound) throws InterruptedException {
        int end = kill + Reads.in(MOST);
        int back = reads.answered().back(kill, reads.now(), Reads.in(WINDOW), bound);
        while (back < 0 && reads.now() < end + Reads.in(CALM)) {
            Thread.sleep(LOOK);
            back = reads.answered().back(kill, reads.now(), Reads.in(WINDOW), bound);
        }
        return back < 0 ? end : back;
    }

    /** Reads may be well before a part that they don't need is there again. */
    private void awaitAnother(String part, long pid) throws Exception {
        long end = System.nanoTime() + MOST.multipliedBy(2).toNanos();
        while (ground.pid(part) == pid || !ground.isReady(part)) {
            Gate.holds(part + " does not come back", System.nanoTime() < end);
            Thread.sleep(LOOK);
        }
    }

    private void waitSinceLastKill(String part) throws InterruptedException {
        Long last = lastKills.get(part);
        if (last != null) {
            long left = last + APART.toNanos() - System.nanoTime();
            Thread.sleep(Math.max(0, Duration.ofNanos(left).toMillis()));
        }
    }

    private static Map<String, String> killed() {
        Map<String, String> killed = new LinkedHashMap<>();
        killed.put(SERVICE, "service");
        killed.put("kafka", "broker");
        killed.put("postgres", "PostgreSQL");
        return killed;
    }
}
