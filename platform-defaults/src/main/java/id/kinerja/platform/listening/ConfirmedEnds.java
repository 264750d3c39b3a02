package id.kinerja.platform.listening;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Up to which time everything that was told is known to have been taken: where the topics ended
 * then, the listeners have come to since. A topic on which nothing is told has its end too.
 */
final class ConfirmedEnds {

    /** More than these wait only where the listeners are far behind; the old ones say so. */
    private static final int MOST = 100;

    private final Deque<Seen> waiting = new ArrayDeque<>();
    private volatile @Nullable Instant confirmed;

    private record Seen(Instant at, Map<TopicPartition, Long> ends) {

        boolean isReached(Map<TopicPartition, Long> places) {
            return ends.entrySet().stream()
                    .allMatch(end -> places.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /** Empty until it has been seen once. */
    Optional<Instant> confirmed() {
        return Optional.ofNullable(confirmed);
    }

    /**
     * @param at when the ends were asked for
     * @param ends of partitions that hold anything
     * @param places up to which the listeners have come by now
     */
    void look(Instant at, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> places) {
        if (waiting.size() < MOST) {
            waiting.add(new Seen(at, Map.copyOf(ends)));
        }
        while (!waiting.isEmpty() && waiting.peek().isReached(places)) {
            confirmed = waiting.remove().at();
        }
    }
}
