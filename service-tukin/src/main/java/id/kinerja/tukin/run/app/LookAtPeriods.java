package id.kinerja.tukin.run.app;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.WholePeriods;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the days of closed periods with their manifests before a run begins, in transactions of
 * its own: facts wait for a few units at a time, and a start that is refused has not looked in
 * vain.
 */
@Component
class LookAtPeriods {

    private static final int UNITS = 20;

    private final WholePeriods wholePeriods;
    private final TransactionTemplate alone;

    LookAtPeriods(WholePeriods wholePeriods, PlatformTransactionManager transactions) {
        this.wholePeriods = wholePeriods;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** By whoever doesn't keep facts waiting himself. */
    void of(YearMonth month) {
        List<UnitId> units = wholePeriods.notWhole(month);
        for (int from = 0; from < units.size(); from += UNITS) {
            Set<UnitId> some =
                    Set.copyOf(units.subList(from, Math.min(from + UNITS, units.size())));
            alone.executeWithoutResult(transaction -> lookAt(month, some));
        }
    }

    private void lookAt(YearMonth month, Set<UnitId> units) {
        wholePeriods.holdFacts();
        wholePeriods.lookAt(month, units);
    }
}
