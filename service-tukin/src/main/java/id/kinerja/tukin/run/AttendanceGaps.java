package id.kinerja.tukin.run;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Where the attendance of the agency in scope can't be paid by yet. */
public interface AttendanceGaps {

    /**
     * Units whose attendance is not what their closed period says.
     *
     * @param staffed units that must have a closed period, whether a day of theirs is here or not
     */
    List<Gap> of(YearMonth month, DateRange days, Set<UnitId> staffed);

    /** What is wrong with a unit's attendance. */
    record Gap(UnitId unit, Kind kind) {}

    /** The gravest first. */
    enum Kind {
        PERIOD_OPEN,
        DAYS_MISSING,
        DAYS_DIFFER
    }
}
