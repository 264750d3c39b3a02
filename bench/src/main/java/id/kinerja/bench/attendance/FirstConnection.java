package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Durability;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.ground.Heap;
import id.kinerja.bench.ground.HeapWatch;
import id.kinerja.bench.load.Answer;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Pair;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import id.kinerja.bench.rule.Spread;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A terminal that has stood by itself for years is connected, and sends all that it has: what the
 * service's heap holds then beyond what it holds when nothing happens.
 */
public final class FirstConnection implements Figure {

    private static final String SERVICE = "integration";
    private static final int LINES = 200_000;
    private static final int PEOPLE = 500;
    private static final int BODY = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_REPEATS = 10;
    private static final int OK = 200;

    private final Ground ground;
    private final int body;
    private final List<Staff> staffs = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> mostUsed = new ArrayList<>();
    private int repeats;

    private FirstConnection(Ground ground, int body) {
        this.ground = ground;
        this.body = body;
    }

    public static Set<String> parts() {
        return Set.of("gateway", SERVICE);
    }

    /** In bodies of some lines each, as most firmware sends them. */
    public static Figure inParts(Ground ground) {
        return new FirstConnection(ground, BODY);
    }

    /** All of it in one body, as some does. */
    public static Figure atOnce(Ground ground) {
        return new FirstConnection(ground, Scale.of(LINES));
    }

    @Override
    public List<Result> measure() throws Exception {
        Durability.check(ground, SERVICE);
        for (int i = 0; i <= Pairs.COUNT; i++) {
            Staff staff = new Staff(i + 1, PEOPLE, 1);
            staff.enter(ground);
            staffs.add(staff);
        }
        long pid = ground.pid(SERVICE);
        try (Heap heap = Heap.of(pid);
                Copies copies = new Copies(ground);
                Settling settling = new Settling(ground)) {
            List<Pair> pairs =
                    Pairs.measure(() -> idle(heap, settling), () -> fed(heap, copies, settling));
            copies.checkSame();
            settling.check();
            Gate.equal("The process of the service", pid, ground.pid(SERVICE));
            return List.of(result(pairs));
        }
    }

    private Result result(List<Pair> pairs) {
        boolean atOnce = body != BODY;
        return new Result(
                atOnce ? "First connection at once" : "First connection",
                "the service's live heap while one terminal sends "
                        + "%,d lines".formatted(Scale.of(LINES))
                        + (atOnce ? " in one body" : " in bodies of " + BODY)
                        + " − when nothing happens",
                "MiB",
                Comparison.ADDED,
                "≤ 64",
                pairs,
                List.of(
                        "garbage is collected for a quarter of the time at most; all acknowledged after %s s; %s MiB with garbage at most; %d bodies had to be sent again"
                                .formatted(
                                        Result.number(Spread.of(seconds).median()),
                                        Result.number(Spread.of(mostUsed).most()),
                                        repeats)));
    }

    private static double idle(Heap heap, Settling settling) throws Exception {
        settling.told();
        heap.live();
        return heap.live();
    }

    private double fed(Heap heap, Copies copies, Settling settling) throws Exception {
        Staff staff = staffs.removeFirst();
        List<SentRow> rows =
                new DeviceSets(staff, DeviceSets.GATEWAY, body).ofDevice(0, Scale.of(LINES));
        copies.prepare(staff.agency(), rows);
        copies.copy(rows.size());
        HeapWatch watch = new HeapWatch(heap);
        long start = System.nanoTime();
        send(staff.terminal(0), rows);
        seconds.add((System.nanoTime() - start) / 1e9);
        settling.told();
        double most = watch.mostLive();
        mostUsed.add(watch.mostUsed());
        return most;
    }

    /**
     * As by the protocol: its options first, then body after body, each once it is acknowledged.
     */
    private void send(String terminal, List<SentRow> rows)
            throws IOException, InterruptedException {
        try (HttpConnection connection =
                new HttpConnection(ground.installation().ports().gateway(), PATIENCE)) {
            Answer options =
                    connection.send(
                            HttpConnection.request(
                                    "GET",
                                    DeviceSets.GATEWAY
                                            + "?SN="
                                            + terminal
                                            + "&options=all&pushver=2.4.1",
                                    "",
                                    ""));
            Gate.holds("Options: " + options.text(), options.text().contains("ATTLOGStamp=0"));
            for (int from = 0; from < rows.size(); from += body) {
                List<SentRow> part = rows.subList(from, Math.min(rows.size(), from + body));
                byte[] upload = DeviceSets.upload(DeviceSets.GATEWAY, terminal, from + 1L, part);
                Gate.equal(
                        "What it is told", "OK: " + part.size(), acknowledged(connection, upload));
            }
        }
    }

    /** What isn't acknowledged a terminal sends again, though it may have been taken. */
    private String acknowledged(HttpConnection connection, byte[] upload)
            throws IOException, InterruptedException {
        Answer answer = connection.send(upload);
        for (int i = 0; i < MOST_REPEATS && answer.status() != OK; i++) {
            repeats++;
            Thread.sleep(PAUSE);
            answer = connection.send(upload);
        }
        return answer.text();
    }
}
