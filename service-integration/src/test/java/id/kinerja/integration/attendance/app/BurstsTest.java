package id.kinerja.integration.attendance.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BurstsTest {

    private final Bursts bursts = new Bursts();

    @Test
    void areNoneWhileSingleTapsComeIn() {
        assertThat(bursts.now()).isFalse();
        assertThat(bursts.during(1, bursts::now)).isFalse();
        assertThat(bursts.now()).isFalse();
    }

    @Test
    void lastFromABodyOfManyToAMomentBehindTheLastOne() {
        assertThat(bursts.during(100, bursts::now)).isTrue();
        assertThat(bursts.now()).isTrue();

        await().atMost(Duration.ofSeconds(5)).until(() -> !bursts.now());
    }

    @Test
    void areManyBodiesOfAFewAtOnceToo() {
        assertThat(bursts.during(60, () -> bursts.during(60, bursts::now))).isTrue();
    }
}
