package id.kinerja.platform.audit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Seals the audit trail every second, whatever else the service does. Replicas take turns: whoever
 * holds the lock seals.
 */
public final class AuditSealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final SealAudit seal;
    private final Semaphore stopped = new Semaphore(0);
    private @Nullable Thread thread;

    AuditSealer(SealAudit seal) {
        this.seal = seal;
    }

    @Override
    public void start() {
        stopped.drainPermits();
        thread = Thread.ofPlatform().name("audit-sealer").start(this::run);
    }

    @Override
    public void stop() {
        stopped.release();
        try {
            if (thread != null) {
                thread.join(STOPS_WITHIN);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            boolean more = sealed();
            while (!stopped.tryAcquire(more ? 0 : PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                more = sealed();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is more to seal at once. */
    private boolean sealed() {
        try {
            return seal.seal() == SealAudit.BATCH;
        } catch (RuntimeException fault) {
            LOG.warn("The audit trail waits to be sealed; it is tried again in {}", PAUSE, fault);
            return false;
        }
    }
}
