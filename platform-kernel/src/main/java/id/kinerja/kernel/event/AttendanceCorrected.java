package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person's day of a closed period would come to with the facts that came after the
 * closing; the day itself and the period's manifest stay as they were told. A later correction
 * replaces an earlier one, and one that says what the day says undoes it.
 *
 * <p>{@code dayRevision} is the revision of the day that it stands beside, 0 where no day was told:
 * once a reopened period tells a newer day, the correction is spent. {@code revision} counts the
 * corrections of the day; the rest reads as in {@link AttendanceDayResolved}.
 */
public record AttendanceCorrected(
        UUID agencyId,
        UUID personId,
        LocalDate date,
        UUID unitId,
        boolean workday,
        String status,
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
        long dayRevision,
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
