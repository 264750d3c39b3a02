package id.kinerja.integration.period;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attendance periods of the agency in scope. */
public interface AttendancePeriods {

    /** Waits for days that are being resolved, and lets none be until the transaction ends. */
    void holdDays();

    /** Units that stood in the month and whose period is open. */
    Set<UnitId> openUnits(YearMonth month);

    /** Whether a unit whose period is open has days in the month. */
    boolean waitToBeClosed(YearMonth month);

    /** Person-days of these units that wait to be resolved, or were never. */
    long unresolvedDays(Set<UnitId> units, YearMonth month);

    /** Closes the periods with the manifests of their days as they stand. */
    List<AttendancePeriod> close(Set<UnitId> units, YearMonth month);

    boolean isClosed(UnitId unit, YearMonth month);

    /** Months since that one that are closed or laid before people, with the days they were of. */
    List<FixedMonth> fixedSince(YearMonth month);

    /**
     * @param days absent where it isn't known which they were
     * @param closed whether they stand for good, and aren't only laid before people
     */
    record FixedMonth(YearMonth month, @Nullable DateRange days, boolean closed) {}

    /** By unit, behind the one given. */
    List<AttendancePeriod> closed(YearMonth month, @Nullable UnitId after, int limit);
}
