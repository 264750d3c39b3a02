package id.kinerja.integration.attendance;

import java.util.List;
import java.util.Set;

/** What became known of days too late, after the period of their unit had been closed. */
public interface LateFacts {

    /** Which of the days stand as they are; no period closes until the transaction ends. */
    Set<StaleDays.Day> standing(List<AttendanceDays.Resolved> days);

    /** Keeps what these days would have come to, where that is news. */
    void keep(List<AttendanceDays.Resolved> days);
}
