package id.kinerja.integration.period;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that isn't as it was when its recap was attested. What it rests on may alone have changed.
 *
 * @param before absent where it wasn't of this unit
 * @param now absent where it is no more
 */
public record RecapDifference(
        PersonId person, LocalDate date, @Nullable Outcome before, @Nullable Outcome now) {

    /** What the head sees of a day. */
    public record Outcome(AttendanceDay.Status status, int lateMinutes, int earlyMinutes) {}

    /** Where a list was cut. */
    public record Place(PersonId person, LocalDate date) {}
}
