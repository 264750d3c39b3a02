package id.kinerja.integration.attendance;

import id.kinerja.kernel.UnitId;
import java.util.List;

/** The resolved days of the agency in scope. */
public interface AttendanceDays {

    /** A day with whose it is. */
    record Resolved(StaleDays.Day day, UnitId unit, AttendanceDay outcome) {}

    /** A kept day with the revision it got. */
    record Kept(Resolved resolved, long revision) {}

    /** Keeps those that differ from what was there, and returns only them. */
    List<Kept> keep(List<Resolved> days);
}
