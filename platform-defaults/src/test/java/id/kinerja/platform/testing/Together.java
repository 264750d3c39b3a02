package id.kinerja.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of an agency at the same moment, of which one is held open as long as one likes. */
public final class Together {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    /** The common pool has one thread on two cores: who is held there would hold up all others. */
    private static final Executor THREADS = Thread.ofPlatform().daemon()::start;

    private final TransactionTemplate transactions;
    private final AgencyId agency;

    public Together(TransactionTemplate transactions, AgencyId agency) {
        this.transactions = transactions;
        this.agency = agency;
    }

    /** Does the work in a transaction of its own. */
    public void alone(Runnable work) {
        AgencyScope.run(agency, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    /** Does the work in a transaction that stays open until it is released. */
    public Held held(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Void> transaction =
                CompletableFuture.runAsync(
                        () ->
                                alone(
                                        () -> {
                                            work.run();
                                            done.countDown();
                                            waitFor(released);
                                        }),
                        THREADS);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        return new Held(released, transaction);
    }

    /** Begins the work beside what is held. */
    public static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }

    /** Fails where the work does not wait for what is held. */
    public static void waits(CompletableFuture<?> work) {
        assertThat(work).failsWithin(A_WHILE).withThrowableOfType(TimeoutException.class);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A transaction that waits for its release. */
    public record Held(CountDownLatch released, CompletableFuture<Void> transaction) {

        /** Returns once it is committed. */
        public void release() throws Exception {
            released.countDown();
            transaction.get(10, TimeUnit.SECONDS);
        }
    }
}
