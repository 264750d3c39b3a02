package id.kinerja.integration.attendance;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of a closed period that would come out otherwise by facts that came too late for it.
 *
 * @param closed as it stands in the closed period
 * @param now as it would be by all that is known
 * @param noted when the last of these facts was taken in
 */
public record LateDay(
        PersonId person, LocalDate date, UnitId unit, Counted closed, Counted now, Instant noted) {

    /** What of a day counts. */
    public record Counted(
            AttendanceDay.Status status,
            int lateMinutes,
            int earlyMinutes,
            boolean missingIn,
            boolean missingOut) {}
}
