package id.kinerja.platform.imports;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for files that wait, in every replica, one at a time: a large file needs memory, and other
 * background work a thread of its own.
 */
final class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int MOST_TRIES = 10;
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final ImportQueue queue;
    private final ImportWork work;
    private final TransactionTemplate transactions;
    private final Duration pause;
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportWorker(
            ImportQueue queue, ImportWork work, TransactionTemplate transactions, Duration pause) {
        this.queue = queue;
        this.work = work;
        this.transactions = transactions;
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("imports").start(this::lookForWork);
    }

    /** A part that is being kept is kept or rolled back; the rest is for the next start. */
    @Override
    public void stop() {
        running = false;
        Thread worker = thread;
        if (worker == null) {
            return;
        }
        worker.interrupt();
        try {
            worker.join(LONGEST_STOP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookForWork() {
        while (running) {
            try {
                Optional<ImportQueue.Claim> claim = claim();
                if (claim.isPresent()) {
                    work(claim.get());
                } else {
                    Thread.sleep(pause);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                LOG.warn("Imports wait, and are looked for again", fault);
                sleepQuietly();
            }
        }
    }

    private Optional<ImportQueue.Claim> claim() {
        return requireNonNullElse(transactions.execute(status -> queue.claim()), Optional.empty());
    }

    private void work(ImportQueue.Claim claim) {
        try {
            if (claim.tries() > MOST_TRIES) {
                work.giveUp(claim);
            } else {
                work.work(claim);
            }
        } catch (RuntimeException fault) {
            LOG.error("A part of import {} could not be taken", claim.job(), fault);
            transactions.executeWithoutResult(
                    status ->
                            queue.leave(
                                    claim.job(), PAUSE_AFTER_FAULT.multipliedBy(claim.tries())));
        }
    }

    private void sleepQuietly() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
