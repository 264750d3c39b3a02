package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Set;

/** Hears of facts that may have come after their month was approved. */
public interface LateFacts {

    void came(List<Fact> facts);

    /**
     * The days by which calculations that have begun went: of their months, and of the attendance
     * that counts for these. None begins until the end of the transaction, so of any other day what
     * is told now will be read.
     */
    Set<DateRange> calculatedDays();

    /**
     * The days in which the beginning of service decides what calculations that have begun pay once
     * in a year; the last of each is the day on which one must be in service.
     */
    Set<DateRange> countedService();

    /** What came, with the days whose pay it may change. */
    record Fact(PersonId person, DateRange during, Kind kind, String evidence) {}

    /** What kind of fact it is. */
    enum Kind {
        ATTENDANCE_DAY,
        ATTENDANCE_CORRECTION,
        RATING,
        LEAVE,
        DISCIPLINE,
        /** A position that was held otherwise than was known; its evidence is the assignment. */
        ASSIGNMENT,
        /** Service that was another than was known; its evidence is the person. */
        PERSON,
        /** A month that was held by hand may be paid; its evidence is the run that held it. */
        HOLD_RELEASED,
        /** What no service tells, supplied or taken back. */
        OUTSIDE_FACT,
        /** Minutes of verified daily logs; its evidence is their month. */
        PROGRESS,
        /** Another policy holds in the month, such as one with a new class table. */
        POLICY
    }
}
