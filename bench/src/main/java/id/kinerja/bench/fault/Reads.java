package id.kinerja.bench.fault;

import id.kinerja.bench.load.Answer;
import id.kinerja.bench.load.HttpConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Reads at a fixed pace, each on a thread of its own, whatever becomes of those before it; what
 * waits counts from when it was due.
 */
final class Reads implements AutoCloseable {

    static final int PER_SECOND = 50;
    private static final int MOST = PER_SECOND * 1_800;
    private static final long GAP = Duration.ofSeconds(1).toNanos() / PER_SECOND;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final int port;
    private final IntFunction<byte[]> requests;
    private final Predicate<String> right;
    private final Deque<HttpConnection> idle = new ConcurrentLinkedDeque<>();
    private final long start = System.nanoTime();

    private final Answered answered = new Answered(MOST);

    private final Thread pace;
    private volatile boolean running = true;
    private volatile String lastFault = "none";

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

    Answered answered() {
        return answered;
    }

    /** What was wrong with the last read that failed. */
    String lastFault() {
        return lastFault;
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
        byte[] request = requests.apply(number);
        try {
            HttpConnection pooled = idle.poll();
            HttpConnection connection =
                    pooled == null ? new HttpConnection(port, PATIENCE) : pooled;
            Answer answer = sent(connection, pooled != null, request);
            boolean well = answer.status() == OK && right.test(answer.text());
            if (well) {
                answered.well(number, System.nanoTime() - due);
            } else {
                failed(number, answer.status() + " " + answer.text());
            }
            idle.push(connection);
        } catch (IOException fault) {
            failed(number, fault.toString());
        }
    }

    /** Once more over a new connection where a kept one was closed meanwhile, as clients do. */
    private static Answer sent(HttpConnection connection, boolean kept, byte[] request)
            throws IOException {
        try {
            return connection.send(request);
        } catch (EOFException | SocketException closed) {
            if (!kept) {
                throw closed;
            }
            connection.reconnect();
            return connection.send(request);
        }
    }

    private void failed(int number, String why) {
        answered.failed(number);
        lastFault = "read " + number + ": " + why;
    }
}
