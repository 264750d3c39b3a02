package id.kinerja.platform.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AsideTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void passesOverATurnThatComesWhileOneGoesOn() {
        AtomicInteger turns = new AtomicInteger();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        Aside aside =
                new Aside(
                        "slow",
                        () -> {
                            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                            turns.incrementAndGet();
                            awaitQuietly(end);
                            atOnce.decrementAndGet();
                        });

        aside.start();
        await().atMost(SOON).until(() -> turns.get() == 1);
        for (int more = 0; more < 50; more++) {
            aside.start();
        }
        end.countDown();

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            aside.start();
                            assertThat(turns.get()).isGreaterThan(1);
                        });
        assertThat(most.get()).isOne();
    }

    @Test
    void goesOnAtTheNextTurnAfterAFault() {
        AtomicInteger turns = new AtomicInteger();
        Aside aside =
                new Aside(
                        "faulty",
                        () -> {
                            turns.incrementAndGet();
                            throw new IllegalStateException("away");
                        });

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            aside.start();
                            assertThat(turns.get()).isGreaterThan(2);
                        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
