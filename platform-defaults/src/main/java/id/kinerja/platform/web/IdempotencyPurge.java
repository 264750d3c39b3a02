package id.kinerja.platform.web;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets stored answers when their week is over, a batch at a time. */
public final class IdempotencyPurge {

    private static final int BATCH = 1_000;

    private final TransactionTemplate transactions;
    private final IdempotentAnswers answers;

    IdempotencyPurge(TransactionTemplate transactions, IdempotentAnswers answers) {
        this.transactions = transactions;
        this.answers = answers;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void purge() {
        while (purgeBatch() == BATCH) {
            Thread.onSpinWait();
        }
    }

    private int purgeBatch() {
        Integer forgotten = transactions.execute(status -> answers.purge(BATCH));
        return forgotten == null ? 0 : forgotten;
    }
}
