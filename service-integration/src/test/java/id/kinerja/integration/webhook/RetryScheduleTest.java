package id.kinerja.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void triesAgainLaterAndLaterOverThreeDaysAndThenGivesUp() {
        List<Duration> pauses =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(tries -> RetrySchedule.pause(tries, 0).orElseThrow())
                        .toList();

        assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isGreaterThan(RetrySchedule.UNTIL_DISABLED);
        assertThat(RetrySchedule.pause(10, 0)).isEmpty();
    }

    @Test
    void spreadsWhatFailedTogether() {
        assertThat(RetrySchedule.pause(2, 50)).contains(Duration.ofSeconds(330));
        assertThat(RetrySchedule.rest(1, 99))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(RetrySchedule.rest(40, 0)).isEqualTo(Duration.ofMinutes(5));
    }
}
