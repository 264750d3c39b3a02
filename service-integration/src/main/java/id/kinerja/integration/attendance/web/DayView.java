package id.kinerja.integration.attendance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.GrantedLeave;
import id.kinerja.integration.attendance.OrderedDuty;
import id.kinerja.integration.attendance.RecordedDay;
import id.kinerja.integration.attendance.UangMakan;
import id.kinerja.integration.attendance.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day of attendance as it is shown.
 *
 * @param leaveType absent for who may not know it
 * @param papers what it rests on beside its punches
 * @param closed whether its period is closed
 * @param correction what the day of a closed period would come to by now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayView(
        LocalDate date,
        UUID unitId,
        boolean workday,
        AttendanceDay.Status status,
        @Nullable LocalDateTime scheduledStart,
        @Nullable LocalDateTime scheduledEnd,
        @Nullable Instant firstIn,
        @Nullable Instant lastOut,
        int lateMinutes,
        int earlyMinutes,
        boolean missingIn,
        boolean missingOut,
        @Nullable String leaveType,
        @Nullable UUID suratTugasId,
        boolean elsewhere,
        UangMakan uangMakan,
        List<AttendanceDay.Flag> flags,
        List<PaperView> papers,
        int missedCeremonies,
        int punches,
        boolean closed,
        boolean correction) {

    /** A paper that a day rests on. */
    record PaperView(ConfirmationSource.Kind kind, UUID id) {}

    static DayView of(RecordedDay day, boolean kindOfLeave) {
        AttendanceDay outcome = day.outcome();
        WorkingHours hours = outcome.hours();
        GrantedLeave leave = outcome.leave();
        OrderedDuty duty = outcome.duty();
        return new DayView(
                day.date(),
                day.unit().value(),
                outcome.workday(),
                outcome.status(),
                hours == null ? null : hours.start(),
                hours == null ? null : hours.end(),
                outcome.firstIn(),
                outcome.lastOut(),
                outcome.lateMinutes(),
                outcome.earlyMinutes(),
                outcome.missingIn(),
                outcome.missingOut(),
                leave == null || !kindOfLeave ? null : leave.type(),
                duty == null ? null : duty.id(),
                outcome.elsewhere() != null,
                outcome.uangMakan(),
                outcome.flags().stream().sorted().toList(),
                day.papers().stream()
                        .map(paper -> new PaperView(paper.kind(), paper.id()))
                        .toList(),
                outcome.missedCeremonies(),
                outcome.punchIds().size(),
                day.closed(),
                day.correction());
    }
}
