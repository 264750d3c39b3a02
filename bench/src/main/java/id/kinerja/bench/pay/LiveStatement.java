package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.Answer;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.rule.Comparison;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Latencies;
import id.kinerja.bench.rule.Pairs;
import id.kinerja.bench.rule.Result;
import id.kinerja.bench.rule.Scale;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * R13: how long after a day was told its person reads it in his live statement, while 1,000 days a
 * second are told of everybody.
 */
public final class LiveStatement implements Figure {

    private static final int PEOPLE = 10_000;
    private static final int READERS = 8;
    private static final int PER_SECOND = 1_000;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final int MOST = 100_000;
    private static final int LATE = 45;
    private static final int OK = 200;

    private final Ground ground;

    public LiveStatement(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<Result> measure() throws Exception {
        Payroll payroll = new Payroll(1, Scale.of(PEOPLE));
        try (PaidMonth month = PaidMonth.open(ground, payroll);
                ToldDays days = new ToldDays(ground, payroll)) {
            Readers readers = Readers.of(ground, payroll, READERS);
            var pairs =
                    Pairs.measure(
                            () -> p99(readers, days, () -> {}),
                            () -> p99(readers, days, () -> load(payroll, days)));
            await(month, payroll, days);
            return List.of(
                    new Result(
                            "R13",
                            "p99 from a day that is told until its person reads it in his live statement, while %,d days a second are told; beside it with nobody else"
                                    .formatted(PER_SECOND),
                            "ms",
                            Comparison.ALONE,
                            "≤ 5000",
                            pairs,
                            List.of()));
        }
    }

    /** So many a second, of everybody but the readers. */
    private static void load(Payroll payroll, ToldDays days) {
        int count = (int) (PER_SECOND * TIME.toSeconds());
        int others = payroll.people() - READERS;
        long gap = Duration.ofSeconds(1).toNanos() / PER_SECOND;
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(start + i * gap - System.nanoTime());
            days.tell(READERS + i % others, i / others % 4, i % LATE);
        }
    }

    private double p99(Readers readers, ToldDays days, Runnable load) throws Exception {
        readers.renew();
        Latencies latencies = new Latencies(MOST);
        long end = System.nanoTime() + TIME.toNanos();
        List<FutureTask<Void>> lanes = new ArrayList<>();
        for (int i = 0; i < readers.count(); i++) {
            int reader = i;
            FutureTask<Void> lane =
                    new FutureTask<>(
                            () -> {
                                read(readers, reader, days, latencies, end);
                                return null;
                            });
            Thread.ofPlatform().name("reader-" + i).daemon().start(lane);
            lanes.add(lane);
        }
        load.run();
        for (FutureTask<Void> lane : lanes) {
            finish(lane);
        }
        return latencies.percentile(99);
    }

    /** Late on a day, and then not, again and again; each is awaited before the next is told. */
    private void read(Readers readers, int reader, ToldDays days, Latencies latencies, long end)
            throws IOException {
        try (HttpConnection connection = new HttpConnection(ground.servicePort(Payroll.DATABASE))) {
            byte[] request = readers.request(reader);
            days.tell(reader, 1, 0);
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            long before = net(connection, request);
            for (int turn = 1; System.nanoTime() < end; turn++) {
                long told = System.nanoTime();
                days.tell(reader, 1, turn % 2 == 0 ? 0 : LATE);
                long now = before;
                while (now == before) {
                    Gate.holds("Never seen", System.nanoTime() < told + PATIENCE.toNanos());
                    LockSupport.parkNanos(LOOK.toNanos());
                    now = net(connection, request);
                }
                latencies.add(System.nanoTime() - told);
                before = now;
            }
        }
    }

    private static long net(HttpConnection connection, byte[] request) throws IOException {
        Answer answer = connection.send(request);
        Gate.holds(answer.status() + " " + answer.text(), answer.status() == OK);
        return JsonMapper.shared().readTree(answer.text()).get("net").asLong();
    }

    /** All that was told has arrived. */
    private static void await(PaidMonth month, Payroll payroll, ToldDays days) throws Exception {
        month.database()
                .await(
                        "select max(revision) from attendance_fact where agency_id = '"
                                + payroll.agency()
                                + "'",
                        days.told() + 1,
                        PATIENCE);
    }

    private static void finish(FutureTask<Void> lane) throws InterruptedException {
        try {
            lane.get();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof Gate.WrongRun wrong) {
                throw wrong;
            }
            throw new IllegalStateException("A reader stopped", fault.getCause());
        }
    }
}
