package id.kinerja.tukin.statement;

import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Whether the days of closed periods are exactly those that were closed, looked at once. */
public interface WholePeriods {

    /** Keeps the agency's facts waiting until the end of the transaction. */
    void holdFacts();

    /** While facts wait; those that aren't whole yet are looked at again by the run. */
    void lookAt(YearMonth month, Set<UnitId> units);

    /** Units whose closed period of that month isn't known to be whole. */
    List<UnitId> notWhole(YearMonth month);
}
