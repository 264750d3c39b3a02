package id.kinerja.platform.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay of this process when a transaction that told something has committed.
 *
 * <p>In the process rather than by NOTIFY, whose lock at commit every writer would queue for; a
 * relay that leads in another replica finds the rows by polling.
 */
public final class OutboxSignal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Returns when raised, or after the time at most. */
    void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
