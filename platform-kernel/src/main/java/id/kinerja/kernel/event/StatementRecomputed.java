package id.kinerja.kernel.event;

import java.util.UUID;

/**
 * One person's statement of a month: its amount in whole rupiah and the hash of its canonical
 * bytes. {@code state} is LIVE, CALCULATED, APPROVED or LOCKED.
 */
public record StatementRecomputed(
        UUID agencyId,
        UUID statementId,
        UUID personId,
        String month,
        int version,
        String state,
        long net,
        String resultHash,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return month;
    }
}
