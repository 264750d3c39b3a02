package id.kinerja.bench.fault;

import id.kinerja.bench.rule.Latencies;
import java.util.concurrent.atomic.AtomicLongArray;

/** What became of reads, each by its number. */
final class Answered {

    private static final long FAILED = -1;

    /** Nanoseconds that each took; 0 while it isn't answered. */
    private final AtomicLongArray took;

    Answered(int most) {
        this.took = new AtomicLongArray(most);
    }

    void well(int number, long nanos) {
        took.set(number, Math.max(1, nanos));
    }

    void failed(int number) {
        took.set(number, FAILED);
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

    /**
     * From which read on it is within the bound for a whole window that is over; -1 while it isn't.
     */
    int back(int from, int to, int window, double bound) {
        for (int i = from; i + window <= to; i++) {
            if (p99(i, window) <= bound) {
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
}
