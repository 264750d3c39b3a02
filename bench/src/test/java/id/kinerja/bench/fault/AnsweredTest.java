package id.kinerja.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnsweredTest {

    private static final long MILLI = 1_000_000;

    private final Answered answered = new Answered(100);

    AnsweredTest() {
        for (int i = 0; i < 80; i++) {
            answered.well(i, i >= 20 && i < 40 ? 50 * MILLI : 2 * MILLI);
        }
        for (int i = 25; i < 30; i++) {
            answered.failed(i);
        }
    }

    @Test
    void hasNoPercentileWhereOneFailedOrIsNotAnswered() {
        assertThat(answered.p99(0, 20)).isEqualTo(2);
        assertThat(answered.p99(15, 10)).isEqualTo(50);
        assertThat(answered.p99(20, 10)).isInfinite();
        assertThat(answered.p99(75, 10)).isInfinite();
    }

    @Test
    void isBackFromTheFirstReadOfAWholeWindowWithinTheBound() {
        assertThat(answered.back(20, 80, 10, 4)).isEqualTo(40);
        assertThat(answered.back(20, 80, 10, 100)).isEqualTo(30);
        assertThat(answered.back(20, 45, 10, 4)).isEqualTo(-1);
    }

    @Test
    void isAnsweredAgainByTheFirstReadAfterThoseThatFailed() {
        assertThat(answered.answeredAgain(20, 80)).isEqualTo(30);
        assertThat(answered.answeredAgain(40, 80)).isEqualTo(40);
    }
}
