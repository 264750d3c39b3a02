package id.kinerja.integration.period;

import id.kinerja.integration.attendance.AttendanceDays;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days as heads of units attested them, to be told from what they are now. */
public interface AttestedDays {

    /** Keeps the days as they are attested now, in place of those attested before. */
    void keep(UnitId unit, YearMonth month);

    /** They stand from now on, and nobody has to be told of changes. */
    void forget(Set<UnitId> units, YearMonth month);

    /** Recaps that were attested, of which one of these days is, or has been. */
    List<Recap> recapsOf(List<AttendanceDays.Kept> days);

    /** How many days aren't as they were attested. */
    int differing(UnitId unit, YearMonth month);

    /** By person and day, behind the one given. */
    List<RecapDifference> differences(
            UnitId unit, YearMonth month, RecapDifference.@Nullable Place after, int limit);
}
