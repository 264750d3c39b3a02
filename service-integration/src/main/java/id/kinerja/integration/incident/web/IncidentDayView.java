package id.kinerja.integration.incident.web;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.incident.app.IncidentDays;
import java.time.LocalDate;
import java.util.UUID;

/** A day that an incident would change. */
record IncidentDayView(UUID personId, LocalDate date, Counted before, Counted after) {

    /** What of a day counts toward pay. */
    record Counted(
            AttendanceDay.Status status,
            int lateMinutes,
            int earlyMinutes,
            boolean missingIn,
            boolean missingOut,
            boolean uangMakan) {

        static Counted of(AttendanceDay day) {
            return new Counted(
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
                Counted.of(day.before()),
                Counted.of(day.after()));
    }
}
