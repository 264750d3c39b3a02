package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A leave as decreed. {@code type} is TAHUNAN, BESAR, SAKIT, MELAHIRKAN, ALASAN_PENTING, BERSAMA or
 * CLTN; {@code state} is APPROVED or CANCELLED; no reason or diagnosis travels.
 */
public record LeaveDecided(
        UUID agencyId,
        UUID leaveId,
        UUID personId,
        String type,
        LocalDate from,
        LocalDate to,
        String decree,
        LocalDate decreeDate,
        String state,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return leaveId.toString();
    }
}
