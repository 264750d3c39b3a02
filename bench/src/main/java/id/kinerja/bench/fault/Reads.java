package id.kinerja.bench.fault;

import id.kinerja.bench.load.Answer;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.rule.Latencies;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Reads at a fixed pace, each on a thread of its own, whatever becomes of those before it; what
 * waits counts from when it was due.
 */
final class Reads implements AutoCloseable {

    private static final int PER_SECOND = 100;
    private static final int MOST = PER_SECOND * 1_800;
    private static final long GAP = Duration.ofSeconds(1).toNanos() / PER_SECOND;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final long FAILED = -1;

    /** What the 99th percentile is taken over once something was killed. */
    private static final int WINDOW = 5 * PER_SECOND;

    private final int port;
    private final IntFunction<byte[]> requests;
    private final Predicate<String> right;
    private final Deque<HttpConnection> idle = new ConcurrentLinkedDeque<>();
    private final long start = System.nanoTime();

    /** Nanoseconds that each took, by its number; 0 while it isn't answered. */
    private final AtomicLongArray took = new AtomicLongArray(MOST);

    private final Thread pace;
    private volatile boolean running = true;

    /**
     * @param requests by their numbers
     * @param right whether an answer is
     */
    Reads(int port, IntFunction<byte[]> requests, Predicate<String> right) {
        this.port = port;
        this.requests = requests;
        this.right = right;
        this.pace = Thread.ofPlatform().name("reads").daemon().start(this::keepPace);
    }

    /** The number of the read that is due now. */
    int now() {
        return (int) ((System.nanoTime() - start) / GAP);
    }

    static int in(Duration time) {
        return (int) (time.toNanos() / GAP);
    }

    static double seconds(int reads) {
        return reads * GAP / 1e9;
    }

    /** Over so many reads, in milliseconds; without end where one failed or isn't answered. */
    double p99(int from, int count) {
        Latencies latencies = new Latencies(count);
        for (int i = from; i < from + count; i++) {
            long nanos = took.get(i);
            if (nanos <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            latencies.add(nanos);
        }
        return latencies.percentile(99);
    }

    /** From which read on it is within the bound for some seconds; -1 while it isn't. */
    int back(int from, double bound) {
        for (int i = from; i + WINDOW < now(); i++) {
            if (p99(i, WINDOW) <= bound) {
                return i;
            }
        }
        return -1;
    }

    /** The first that is answered again after the first that failed; the same where none did. */
    int answeredAgain(int from, int to) {
        int failed = from;
        while (failed < to && took.get(failed) > 0) {
            failed++;
        }
        if (failed == to) {
            return from;
        }
        int again = failed;
        while (again < to && took.get(again) <= 0) {
            again++;
        }
        return again;
    }

    @Override
    public void close() throws IOException {
        running = false;
        LockSupport.unpark(pace);
        for (HttpConnection one : idle) {
            one.close();
        }
    }

    private void keepPace() {
        for (int i = 0; running && i < MOST; i++) {
            long due = start + i * GAP;
            long left = due - System.nanoTime();
            while (left > 0 && running) {
                LockSupport.parkNanos(left);
                left = due - System.nanoTime();
            }
            int number = i;
            Thread.ofVirtual().start(() -> read(number, due));
        }
    }

    private void read(int number, long due) {
        try {
            HttpConnection pooled = idle.poll();
            HttpConnection connection =
                    pooled == null ? new HttpConnection(port, PATIENCE) : pooled;
            Answer answer = connection.send(requests.apply(number));
            boolean well = answer.status() == OK && right.test(answer.text());
            took.set(number, well ? Math.max(1, System.nanoTime() - due) : FAILED);
            idle.push(connection);
        } catch (IOException fault) {
            took.set(number, FAILED);
        }
    }
}
