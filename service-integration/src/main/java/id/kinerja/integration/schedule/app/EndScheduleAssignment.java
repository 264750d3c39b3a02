package id.kinerja.integration.schedule.app;

import id.kinerja.integration.attendance.ScheduledDays;
import id.kinerja.integration.schedule.DaysInReach;
import id.kinerja.integration.schedule.ScheduleAssignment;
import id.kinerja.integration.schedule.ScheduleAssignments;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the last day on which a schedule was, or will be, gone by. */
@Service
public class EndScheduleAssignment {

    private final ScheduleOffice office;
    private final BusinessClock clock;
    private final ScheduleAssignments assignments;
    private final ScheduledDays days;
    private final AuditTrail audit;

    EndScheduleAssignment(
            ScheduleOffice office,
            BusinessClock clock,
            ScheduleAssignments assignments,
            ScheduledDays days,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.clock = clock;
        this.assignments = assignments;
        this.days = days;
    }

    /**
     * @param lastDay may be past: then the days since are resolved again
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public ScheduleAssignment end(Actor actor, UUID id, LocalDate lastDay, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        ScheduleAssignment before =
                assignments
                        .findForChange(id)
                        .orElseThrow(() -> Refused.notFound("schedule-assignment-unknown"));
        office.requireWriter(actor, before);
        if (before.revision() != seen) {
            throw Refused.stale();
        }
        DaysOfTheRepublic.require(
                "schedule-assignment-invalid", new DaysOfTheRepublic.Written("lastDay", lastDay));
        if (lastDay.isBefore(before.during().from())) {
            throw Refused.invalid(
                    "schedule-assignment-invalid",
                    Refused.Finding.of("lastDay", "ends-before-it-starts"));
        }
        ScheduleAssignment ended = before.endingOn(lastDay);
        DateRange moved = between(before.during().to(), lastDay);
        mark(actor, ended, moved);
        if (!assignments.end(ended)) {
            throw Refused.conflict("schedule-assignment-overlaps");
        }
        mark(actor, ended, moved);
        audit.record(Act.of("SCHEDULE_ASSIGNMENT_ENDED").on(id).with("lastDay", lastDay));
        return ended;
    }

    private void mark(Actor actor, ScheduleAssignment assignment, DateRange moved) {
        DaysInReach.of(moved, clock.today(actor.agency()))
                .ifPresent(touched -> days.markGoingByAssignment(assignment.id(), touched));
    }

    /** The days behind the earlier of the two ends, until the later. */
    private static DateRange between(@Nullable LocalDate oldEnd, LocalDate newEnd) {
        if (oldEnd == null) {
            return DateRange.since(newEnd.plusDays(1));
        }
        LocalDate earlier = Stream.of(oldEnd, newEnd).min(LocalDate::compareTo).orElseThrow();
        LocalDate later = Stream.of(oldEnd, newEnd).max(LocalDate::compareTo).orElseThrow();
        // Where nothing moves, the one day is looked at and comes out the same.
        return DateRange.of(earlier.equals(later) ? later : earlier.plusDays(1), later);
    }
}
