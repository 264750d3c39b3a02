package id.kinerja.kernel.event;

import java.util.List;
import java.util.UUID;

/** What a person's daily logs of one month come to, verified and waiting. */
public record ProgressChanged(
        UUID agencyId,
        UUID personId,
        String month,
        int logsVerified,
        int minutesVerified,
        int logsWaiting,
        int logsReturned,
        List<ResultProgress> results,
        long epoch,
        long revision)
        implements StateEvent {

    /** Verified output toward one rencana hasil kerja, a decimal text. */
    public record ResultProgress(UUID resultId, String quantity) {}

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return month;
    }
}
