package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attendance period of a unit with its manifest: how many person-days it holds and their hash
 * (SHA-256, hex, over the lines {@code personId|date|revision} in order of person and date, LF
 * after each). {@code state} is OPEN or CLOSED.
 */
public record AttendancePeriodChanged(
        UUID agencyId,
        UUID periodId,
        UUID unitId,
        String month,
        LocalDate from,
        LocalDate to,
        String state,
        long personDays,
        @Nullable String hash,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return unitId + ":" + month;
    }
}
