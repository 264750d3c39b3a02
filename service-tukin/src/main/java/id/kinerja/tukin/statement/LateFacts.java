package id.kinerja.tukin.statement;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.List;

/** Hears of facts that may have come after their month was approved. */
public interface LateFacts {

    void came(List<Fact> facts);

    /** What came, with the days whose pay it may change. */
    record Fact(PersonId person, DateRange during, Kind kind, String evidence) {}

    /** What kind of fact it is. */
    enum Kind {
        ATTENDANCE_DAY,
        ATTENDANCE_CORRECTION,
        RATING,
        LEAVE,
        DISCIPLINE
    }
}
