package id.kinerja.integration.schedule.app;

import id.kinerja.integration.attendance.ScheduledDays;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.schedule.DaysInReach;
import id.kinerja.integration.schedule.ScheduleFindings;
import id.kinerja.integration.schedule.ScheduleTimeline;
import id.kinerja.integration.schedule.WorkSchedule;
import id.kinerja.integration.schedule.WorkSchedules;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a schedule of the agency; days that were resolved by other hours are resolved again. */
@Service
public class WriteSchedule {

    private final Offices offices;
    private final BusinessClock clock;
    private final WorkSchedules schedules;
    private final ScheduledDays days;
    private final AuditTrail audit;

    WriteSchedule(
            Offices offices,
            BusinessClock clock,
            WorkSchedules schedules,
            ScheduledDays days,
            AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.schedules = schedules;
        this.days = days;
    }

    /**
     * @param schedule with the revision that the caller has seen
     */
    @Transactional
    public WorkSchedule write(Actor actor, WorkSchedule schedule) {
        LocalDate today = clock.today(actor.agency());
        offices.requireAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today));
        if (schedule.code().equals(WorkSchedule.NATIONAL)) {
            throw Refused.conflict("schedule-of-the-republic");
        }
        List<Refused.Finding> findings = ScheduleFindings.of(schedule);
        if (!findings.isEmpty()) {
            throw Refused.invalid("schedule-invalid", findings);
        }
        WorkSchedule before =
                schedules
                        .findForChange(schedule.code())
                        .orElseGet(() -> WorkSchedule.unwritten(schedule.code()));
        if (before.revision() > 0 && before.partTime() != schedule.partTime()) {
            throw Refused.conflict("part-time-stays-so");
        }
        Set<LocalDate> changed = ScheduleTimeline.changed(before, schedule, DaysInReach.at(today));
        days.markGoingBySchedule(schedule.code(), changed);
        if (!schedules.replace(schedule)) {
            throw Refused.stale();
        }
        days.markGoingBySchedule(schedule.code(), changed);
        WorkSchedule written = schedule.at(schedule.revision() + 1);
        audit.record(
                Act.of("SCHEDULE_WRITTEN")
                        .named(schedule.code())
                        .with("versions", schedule.versions().size())
                        .with("revision", written.revision()));
        return written;
    }
}
