package id.kinerja.integration.attendance;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Marks days that go by a schedule, to be resolved again; asked before a change and after it, so
 * that exactly the days are marked whose hours it touches. A day that was never resolved, and that
 * doesn't wait to be, is left: it will be resolved by what holds then.
 */
public interface ScheduledDays {

    /** Of these days those of everybody who goes by the schedule. */
    void markGoingBySchedule(String code, Set<LocalDate> days);

    /**
     * Of these days those that go by the assignment of a schedule.
     *
     * @param days which have an end
     */
    void markGoingByAssignment(UUID assignment, DateRange days);
}
