package id.kinerja.gateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One limit, counted for each caller by himself. */
final class Buckets {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_CALLERS = 100_000;

    private final long perWindow;
    private final Map<String, Bucket> callers = Collections.synchronizedMap(new LastUsed());

    Buckets(long perWindow) {
        this.perWindow = perWindow;
    }

    long perWindow() {
        return perWindow;
    }

    ConsumptionProbe take(String caller) {
        return callers.computeIfAbsent(caller, first -> full()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perWindow).refillGreedy(perWindow, WINDOW))
                .build();
    }

    /** Forgets whoever has not come for longest, so that a flood of callers can't fill the heap. */
    private static final class LastUsed extends LinkedHashMap<String, Bucket> {

        private LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    }
}
