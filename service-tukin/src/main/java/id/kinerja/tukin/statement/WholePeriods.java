package id.kinerja.tukin.statement;

import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.Set;

/** Whether the days of closed periods are exactly those that were closed, looked at once. */
public interface WholePeriods {

    /**
     * While the agency's facts wait; those that aren't whole yet are looked at again by the run.
     */
    void lookAt(YearMonth month, Set<UnitId> units);
}
