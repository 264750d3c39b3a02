package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneRoundTest {

    private final OneRound round = new OneRound();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void beginsNoOtherWhileOneGoesOn() {
        round.unlessGoing(
                () -> {
                    begun.incrementAndGet();
                    round.unlessGoing(begun::incrementAndGet);
                });
        round.unlessGoing(begun::incrementAndGet);

        assertThat(begun).hasValue(2);
    }

    @Test
    void goesOnAfterOneThatFailed() {
        assertThatThrownBy(
                        () ->
                                round.unlessGoing(
                                        () -> {
                                            throw new IllegalStateException("database away");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        round.unlessGoing(begun::incrementAndGet);

        assertThat(begun).hasValue(1);
    }
}
