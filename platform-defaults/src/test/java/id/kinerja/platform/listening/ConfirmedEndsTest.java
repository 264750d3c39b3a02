package id.kinerja.platform.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConfirmedEndsTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);

    private final ConfirmedEnds ends = new ConfirmedEnds();

    @Test
    void confirmsNothingBeforeItHasLooked() {
        assertThat(ends.confirmed()).isEmpty();
    }

    @Test
    void confirmsAnIdleTopicEachTimeItLooks() {
        look(0, 5, 5);
        look(60, 5, 5);

        assertThat(ends.confirmed()).contains(NOON.plusSeconds(60));
    }

    @Test
    void confirmsOfATopicThatNeverRestsWhatHasBeenReachedSince() {
        look(0, 10, 8);
        look(3, 20, 18);
        look(6, 30, 28);

        assertThat(ends.confirmed()).contains(NOON.plusSeconds(3));
    }

    @Test
    void confirmsNothingMoreWhileTheListenersStand() {
        look(0, 5, 5);
        for (int second = 1; second <= 1_000; second++) {
            look(second, 5 + second, 5);
        }

        assertThat(ends.confirmed()).contains(NOON);
    }

    @Test
    void confirmsATopicThatHoldsNothing() {
        ends.look(NOON, Map.of(), Map.of());

        assertThat(ends.confirmed()).contains(NOON);
    }

    private void look(int second, long end, long place) {
        ends.look(NOON.plusSeconds(second), Map.of(PARTITION, end), Map.of(PARTITION, place));
    }
}
