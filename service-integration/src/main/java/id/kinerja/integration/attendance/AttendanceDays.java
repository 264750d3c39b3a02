package id.kinerja.integration.attendance;

import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The resolved days of the agency in scope. */
public interface AttendanceDays {

    /** A day with whose it is. */
    record Resolved(StaleDays.Day day, UnitId unit, AttendanceDay outcome) {}

    /** A kept day with the revision it got. */
    record Kept(Resolved resolved, long revision) {}

    /** For which unit each of these days is kept, or else noted in its last correction. */
    Map<StaleDays.Day, UnitId> units(Collection<StaleDays.Day> days);

    /** Keeps those that differ from what was there, and returns only them. */
    List<Kept> keep(List<Resolved> days);
}
