package id.kinerja.integration.attendance.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Whether many punches are coming in just now: who sends them waits for an answer, and nobody for
 * the days that they set off, which are better resolved once all of theirs are there.
 */
@Component
public class Bursts {

    /** Fewer than these are a tap or a few, which hold up nothing. */
    private static final int MANY = 100;

    /** Whoever sends body after body has the next one on its way within it. */
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicLong lastEnded = new AtomicLong(System.nanoTime() - BETWEEN.toNanos());

    /** Does the work of so many lines. */
    public <T> T during(int count, Supplier<T> work) {
        lines.addAndGet(count);
        try {
            return work.get();
        } finally {
            lines.addAndGet(-count);
            if (count >= MANY) {
                lastEnded.set(System.nanoTime());
            }
        }
    }

    boolean now() {
        return lines.get() >= MANY || System.nanoTime() - lastEnded.get() < BETWEEN.toNanos();
    }
}
