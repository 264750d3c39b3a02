package id.kinerja.integration.attendance;

import java.util.List;
import java.util.Set;

/** What became known of days too late, after the period of their unit had been closed. */
public interface LateFacts {

    /** Which of the days stand as they are; no period closes until the transaction ends. */
    Set<StaleDays.Day> standing(List<AttendanceDays.Resolved> days);

    /** Keeps what these days would have come to, where that is news, and returns only the news. */
    List<Correction> keep(List<AttendanceDays.Resolved> days);

    /**
     * What a day that stands would have come to.
     *
     * @param number counts the corrections of the day, from 1; the last one holds
     * @param dayRevision of the day that stands, 0 where there is none
     */
    record Correction(AttendanceDays.Resolved resolved, int number, long dayRevision) {}
}
