package id.kinerja.kernel.event;

import java.util.UUID;

/**
 * A tukin run. {@code state} is OPEN, CALCULATING, CALCULATED, CHECKED, APPROVED, PAID or LOCKED;
 * {@code kind} is INDUK, SUSULAN, KEKURANGAN, THR or KE_13.
 */
public record RunChanged(
        UUID agencyId,
        UUID runId,
        String month,
        String kind,
        int version,
        String state,
        int people,
        long total,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return runId.toString();
    }
}
