package id.kinerja.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's day as resolved from punches, schedule, leave, calendar and confirmed exceptions.
 * {@code status} is PRESENT, ABSENT, LEAVE, HOLIDAY, OFF, DUTY, INCOMPLETE (a working day that
 * isn't over) or NOT_EMPLOYED; minutes count from the scheduled time; {@code punchIds} are the
 * evidence; {@code missedCeremonies} is absent where there were none, {@code excused} where an
 * absence was not granted by an izin.
 */
public record AttendanceDayResolved(
        UUID agencyId,
        UUID personId,
        LocalDate date,
        UUID unitId,
        boolean workday,
        String status,
        @Nullable LocalDateTime scheduledStart,
        @Nullable LocalDateTime scheduledEnd,
        @Nullable Instant firstIn,
        @Nullable Instant lastOut,
        int lateMinutes,
        int earlyMinutes,
        boolean missingIn,
        boolean missingOut,
        @Nullable String leaveType,
        @Nullable UUID leaveId,
        boolean uangMakan,
        List<String> flags,
        List<UUID> punchIds,
        @Nullable Integer missedCeremonies,
        @Nullable Boolean excused,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return date.toString();
    }
}
