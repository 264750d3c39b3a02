package id.kinerja.tukin.statement;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.PastUnits;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The codes of units, and of those above each, as they were when a month was last calculated. */
public interface MonthUnits extends PastUnits {

    /** In place of those that were kept before. */
    void keep(YearMonth month, Map<UnitId, List<String>> codes);

    /** For calculated months of which none were kept, as of those from before that was done. */
    void keepMissing(Map<UnitId, List<String>> codes);

    /** Of those of these units that were there; none where the month was never calculated. */
    Map<UnitId, List<String>> of(YearMonth month, Collection<UnitId> units);
}
