package id.kinerja.tukin.run.app;

import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.tukin.statement.WholePeriods;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the days of some units with their manifests in a transaction of its own, so that a start
 * that is refused has not looked in vain.
 */
@Service
public class LookAtUnits {

    private final WholePeriods wholePeriods;

    LookAtUnits(WholePeriods wholePeriods) {
        this.wholePeriods = wholePeriods;
    }

    @NotAudited(reason = "Nothing is decided: it is known once that days are what was closed")
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void of(YearMonth month, Set<UnitId> units) {
        wholePeriods.holdFacts();
        wholePeriods.lookAt(month, units);
    }
}
