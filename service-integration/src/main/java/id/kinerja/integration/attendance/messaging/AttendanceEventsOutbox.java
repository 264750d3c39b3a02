package id.kinerja.integration.attendance.messaging;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.integration.attendance.AttendanceEvents;
import id.kinerja.integration.attendance.GrantedLeave;
import id.kinerja.integration.attendance.LateFacts;
import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.event.AttendanceCorrected;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AttendanceEventsOutbox implements AttendanceEvents {

    private static final long EPOCH = 1;

    private static final Set<AttendanceDay.Flag> TOLD =
            EnumSet.of(
                    AttendanceDay.Flag.DIRECTION_UNDEFINED,
                    AttendanceDay.Flag.IMPLAUSIBLE_TIME,
                    AttendanceDay.Flag.MISSING_PAIR,
                    AttendanceDay.Flag.PUNCHED_ON_LEAVE);

    private final Outbox outbox;

    AttendanceEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void resolved(AgencyId agency, List<AttendanceDays.Kept> days) {
        outbox.tellAll(
                Topics.ATTENDANCE_DAY, days.stream().map(day -> contract(agency, day)).toList());
    }

    @Override
    public void corrected(AgencyId agency, List<LateFacts.Correction> corrections) {
        outbox.tellAll(
                Topics.ATTENDANCE_CORRECTION,
                corrections.stream().map(one -> contract(agency, one)).toList());
    }

    private static AttendanceCorrected contract(AgencyId agency, LateFacts.Correction correction) {
        AttendanceDays.Resolved resolved = correction.resolved();
        AttendanceDay day = resolved.outcome();
        GrantedLeave leave = day.leave();
        return new AttendanceCorrected(
                agency.value(),
                resolved.day().person().value(),
                resolved.day().date(),
                resolved.unit().value(),
                day.workday(),
                day.status().paidAs().name(),
                day.lateMinutes(),
                day.earlyMinutes(),
                day.missingIn(),
                day.missingOut(),
                leave == null ? null : leave.type(),
                leave == null ? null : leave.id(),
                day.uangMakan().earned(),
                flags(day),
                day.punchIds(),
                missedCeremonies(day),
                excused(day),
                correction.dayRevision(),
                EPOCH,
                correction.number());
    }

    private static @Nullable Integer missedCeremonies(AttendanceDay day) {
        return day.missedCeremonies() == 0 ? null : day.missedCeremonies();
    }

    /** Only of what is told as absence: izin that costs nothing is told as duty. */
    private static @Nullable Boolean excused(AttendanceDay day) {
        return day.status() == AttendanceDay.Status.EXCUSED ? true : null;
    }

    /** The list of the contracts is closed: others see a shift past midnight by its hours. */
    private static List<String> flags(AttendanceDay day) {
        return day.flags().stream().filter(TOLD::contains).map(Enum::name).sorted().toList();
    }

    private static AttendanceDayResolved contract(AgencyId agency, AttendanceDays.Kept kept) {
        AttendanceDays.Resolved resolved = kept.resolved();
        AttendanceDay day = resolved.outcome();
        WorkingHours hours = day.hours();
        GrantedLeave leave = day.leave();
        return new AttendanceDayResolved(
                agency.value(),
                resolved.day().person().value(),
                resolved.day().date(),
                resolved.unit().value(),
                day.workday(),
                day.status().paidAs().name(),
                hours == null ? null : hours.start(),
                hours == null ? null : hours.end(),
                day.firstIn(),
                day.lastOut(),
                day.lateMinutes(),
                day.earlyMinutes(),
                day.missingIn(),
                day.missingOut(),
                leave == null ? null : leave.type(),
                leave == null ? null : leave.id(),
                day.uangMakan().earned(),
                flags(day),
                day.punchIds(),
                missedCeremonies(day),
                excused(day),
                EPOCH,
                kept.revision());
    }
}
