package id.kinerja.integration.incident;

import id.kinerja.integration.attendance.AttendanceDay;

/**
 * What an incident would make of the days of those in its scope.
 *
 * @param days working days that it touches; none that a leave, a surat tugas or an izin covers
 * @param presentInsteadOfAbsent days of nobody's punches
 * @param arrivals days that had no arrival
 * @param departures days that had no departure
 * @param minutes of lateness and of leaving early that would count no more
 * @param uangMakan days that would earn it and didn't
 */
public record IncidentEffect(
        int days,
        int presentInsteadOfAbsent,
        int arrivals,
        int departures,
        int minutes,
        int uangMakan) {

    public static final IncidentEffect NONE = new IncidentEffect(0, 0, 0, 0, 0, 0);

    /** With one more day, as it is and as it would be. */
    public IncidentEffect plus(AttendanceDay before, AttendanceDay after) {
        if (!after.workday() || after.paper() != null || after.status().isExcused()) {
            return this;
        }
        return new IncidentEffect(
                days + 1,
                presentInsteadOfAbsent
                        + count(
                                before.status() == AttendanceDay.Status.ABSENT
                                        && after.status() == AttendanceDay.Status.PRESENT),
                arrivals + count(before.missingIn() && !after.missingIn()),
                departures + count(before.missingOut() && !after.missingOut()),
                minutes + minutes(before) - minutes(after),
                uangMakan + count(!before.uangMakan().earned() && after.uangMakan().earned()));
    }

    private static int minutes(AttendanceDay day) {
        return day.lateMinutes() + day.earlyMinutes();
    }

    private static int count(boolean is) {
        return is ? 1 : 0;
    }
}
