package id.kinerja.bench.load;

import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Latencies;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests to a port of this machine over so many kept connections, for a bounded time.
 *
 * @param requests each by its number, counted from 0
 * @param expected the status that every answer must have
 */
public record Load(int port, int connections, IntFunction<byte[]> requests, int expected) {

    /** More than any run here sends. */
    private static final int MOST = 2_000_000;

    /**
     * @param requests that were answered as expected; others end the run
     * @param latencies from when a request was due, so that one that waits behind a slow one counts
     */
    public record Outcome(int requests, double seconds, Latencies latencies) {

        public double perSecond() {
            return requests / seconds;
        }
    }

    /** Each connection sends the next one when it has its answer. */
    public Outcome closed(Duration time, int from) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        Latencies latencies = new Latencies(MOST);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        inParallel(
                (connection, lane) -> {
                    while (System.nanoTime() < end) {
                        long sent = System.nanoTime();
                        exchange(connection, next.getAndIncrement());
                        latencies.add(System.nanoTime() - sent);
                    }
                });
        return outcome(start, latencies);
    }

    /** So many and no more, from number 0 on; each connection sends its share of them in turn. */
    public Outcome exactly(int count) throws InterruptedException {
        Latencies latencies = new Latencies(count);
        long start = System.nanoTime();
        inParallel(
                (connection, lane) -> {
                    for (int i = lane; i < count; i += connections) {
                        long sent = System.nanoTime();
                        exchange(connection, i);
                        latencies.add(System.nanoTime() - sent);
                    }
                });
        return outcome(start, latencies);
    }

    /** So many a second whatever the answers do, spread evenly over the connections. */
    public Outcome open(int perSecond, Duration time, int from) throws InterruptedException {
        int count = (int) (perSecond * time.toSeconds());
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        Latencies latencies = new Latencies(count);
        long start = System.nanoTime() + Duration.ofMillis(20).toNanos();
        inParallel(
                (connection, lane) -> {
                    for (int i = lane; i < count; i += connections) {
                        long due = start + i * gap;
                        waitUntil(due);
                        exchange(connection, from + i);
                        latencies.add(System.nanoTime() - due);
                    }
                });
        return outcome(start, latencies);
    }

    private static Outcome outcome(long start, Latencies latencies) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(latencies.size(), seconds, latencies);
    }

    private void exchange(HttpConnection connection, int number) throws IOException {
        Answer answer = connection.send(requests.apply(number));
        if (answer.status() != expected) {
            Gate.equal(
                    "Status of request " + number + " " + answer.text(), expected, answer.status());
        }
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }

    private interface Lane {
        void run(HttpConnection connection, int lane) throws IOException;
    }

    private void inParallel(Lane lane) throws InterruptedException {
        List<FutureTask<Void>> lanes = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            FutureTask<Void> task =
                    new FutureTask<>(
                            () -> {
                                try (HttpConnection connection = new HttpConnection(port)) {
                                    lane.run(connection, number);
                                }
                                return null;
                            });
            Thread.ofPlatform().name("load-" + i).daemon().start(task);
            lanes.add(task);
        }
        for (FutureTask<Void> task : lanes) {
            finish(task);
        }
    }

    private static void finish(FutureTask<Void> task) throws InterruptedException {
        try {
            task.get();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof Gate.WrongRun wrong) {
                throw wrong;
            }
            throw new IllegalStateException("The load could not be sent", fault.getCause());
        }
    }
}
