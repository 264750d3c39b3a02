package id.kinerja.tukin.run.app;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.WholePeriods;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Compares the days of closed periods with their manifests before a run begins, a few units at a
 * time, so that facts wait for none of them long.
 */
@Component
class LookAtPeriods {

    private static final int UNITS = 20;

    private final WholePeriods wholePeriods;
    private final LookAtUnits lookAtUnits;

    LookAtPeriods(WholePeriods wholePeriods, LookAtUnits lookAtUnits) {
        this.lookAtUnits = lookAtUnits;
        this.wholePeriods = wholePeriods;
    }

    /** By whoever doesn't keep facts waiting himself. */
    void of(YearMonth month) {
        List<UnitId> units = wholePeriods.notWhole(month);
        for (int from = 0; from < units.size(); from += UNITS) {
            int to = Math.min(from + UNITS, units.size());
            lookAtUnits.of(month, Set.copyOf(units.subList(from, to)));
        }
    }
}
