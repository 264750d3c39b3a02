package id.kinerja.integration.schedule.app;

import id.kinerja.integration.attendance.ScheduledDays;
import id.kinerja.integration.schedule.DaysInReach;
import id.kinerja.integration.schedule.ScheduleAssignment;
import id.kinerja.integration.schedule.ScheduleAssignments;
import id.kinerja.integration.schedule.WorkSchedule;
import id.kinerja.integration.schedule.WorkSchedules;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who goes by a schedule from when on; his days that were resolved by another come anew. */
@Service
public class AssignSchedule {

    private final ScheduleOffice office;
    private final BusinessClock clock;
    private final WorkSchedules schedules;
    private final ScheduleAssignments assignments;
    private final ScheduledDays days;
    private final AuditTrail audit;

    AssignSchedule(
            ScheduleOffice office,
            BusinessClock clock,
            WorkSchedules schedules,
            ScheduleAssignments assignments,
            ScheduledDays days,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.clock = clock;
        this.schedules = schedules;
        this.assignments = assignments;
        this.days = days;
    }

    @Transactional
    public ScheduleAssignment assign(Actor actor, ScheduleAssignment assignment) {
        office.requireWriter(actor, assignment);
        DaysOfTheRepublic.require(
                "schedule-assignment-invalid",
                new DaysOfTheRepublic.Written("from", assignment.during().from()),
                new DaysOfTheRepublic.Written("to", assignment.during().to()));
        if (assignment.scheduleCode().equals(WorkSchedule.NATIONAL)) {
            throw Refused.conflict("schedule-of-the-republic");
        }
        WorkSchedule schedule =
                schedules
                        .find(assignment.scheduleCode())
                        .orElseThrow(() -> Refused.notFound("schedule-unknown"));
        if (schedule.partTime() && assignment.person() == null) {
            throw Refused.conflict("part-time-is-of-people");
        }
        if (!assignments.add(assignment)) {
            throw Refused.conflict("schedule-assignment-overlaps");
        }
        DaysInReach.of(assignment.during(), clock.today(actor.agency()))
                .ifPresent(touched -> days.markGoingByAssignment(assignment.id(), touched));
        audit.record(act(assignment));
        return assignment;
    }

    private static Act act(ScheduleAssignment assignment) {
        Act act =
                Act.of("SCHEDULE_ASSIGNED")
                        .on(assignment.id())
                        .with("from", assignment.during().from());
        return assignment.person() == null ? act : act.about(assignment.person());
    }
}
