package id.kinerja.integration.period;

import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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

    /** The latest month of which a unit's period is closed. */
    Optional<YearMonth> latestClosed();

    /** By unit, behind the one given. */
    List<AttendancePeriod> closed(YearMonth month, @Nullable UnitId after, int limit);
}
