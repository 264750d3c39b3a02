package id.kinerja.integration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeDeliveryTest {

    @Test
    void isTriedAgainAfterEverLongerPausesForAboutADayAndThenGivenUp() {
        var pauses =
                IntStream.rangeClosed(1, 7)
                        .mapToObj(tries -> NoticeDelivery.pauseAfter(tries).orElseThrow())
                        .toList();

        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(20), Duration.ofHours(28));
        assertThat(NoticeDelivery.pauseAfter(8)).isEmpty();
    }
}
