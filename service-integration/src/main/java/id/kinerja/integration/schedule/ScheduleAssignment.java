package id.kinerja.integration.schedule;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who goes by a schedule from one day until another. What is said of a person goes before what is
 * said of his unit, a unit before the one above it, and all of them before the agency.
 *
 * @param person absent where it is for a unit or for the agency
 * @param unit for which and for all below which it holds; absent too where it is for the agency
 * @param decree by which
 */
public record ScheduleAssignment(
        UUID id,
        String scheduleCode,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        DateRange during,
        String decree,
        long revision) {

    private static final long FIRST_REVISION = 1;

    public static ScheduleAssignment of(
            String scheduleCode,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            DateRange during,
            String decree) {
        return new ScheduleAssignment(
                UuidV7.next(), scheduleCode, person, unit, during, decree, FIRST_REVISION);
    }

    /**
     * @param lastDay not before its first one
     */
    public ScheduleAssignment endingOn(LocalDate lastDay) {
        return new ScheduleAssignment(
                id,
                scheduleCode,
                person,
                unit,
                DateRange.of(during.from(), lastDay),
                decree,
                revision + 1);
    }
}
