package id.kinerja.bench.rule;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each of so many things took. */
public final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos;
    private final AtomicInteger size = new AtomicInteger();

    public Latencies(int most) {
        this.nanos = new long[most];
    }

    public void add(long took) {
        nanos[size.getAndIncrement()] = took;
    }

    public int size() {
        return size.get();
    }

    /** In milliseconds, the smallest that so many of a hundred did not exceed. */
    public double percentile(double percent) {
        if (size.get() == 0) {
            throw new IllegalStateException("Nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, size.get());
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(sorted.length * percent / 100);
        return sorted[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }
}
