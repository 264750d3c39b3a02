package id.kinerja.integration.incident.web;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.incident.app.IncidentDays;
import java.time.LocalDate;
import java.util.UUID;

/** A day that an incident would change. */
record IncidentDayView(
        UUID personId, LocalDate date, IncidentDayCounted before, IncidentDayCounted after) {

    /** What of a day counts toward pay. */
    record IncidentDayCounted(
            AttendanceDay.Status status,
            int lateMinutes,
            int earlyMinutes,
            boolean missingIn,
            boolean missingOut,
            boolean uangMakan) {

        static IncidentDayCounted of(AttendanceDay day) {
            return new IncidentDayCounted(
                    day.status().paidAs(),
                    day.lateMinutes(),
                    day.earlyMinutes(),
                    day.missingIn(),
                    day.missingOut(),
                    day.uangMakan().earned());
        }
    }

    static IncidentDayView of(IncidentDays.Day day) {
        return new IncidentDayView(
                day.day().person().value(),
                day.day().date(),
                IncidentDayCounted.of(day.before()),
                IncidentDayCounted.of(day.after()));
    }
}
