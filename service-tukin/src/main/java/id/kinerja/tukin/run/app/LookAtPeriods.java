package id.kinerja.tukin.run.app;

import id.kinerja.kernel.Refused;
import id.kinerja.tukin.statement.WholePeriods;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Compares the days of closed periods with their manifests before a run begins, as far as the
 * worker that does so as they close has not been there yet.
 */
@Component
class LookAtPeriods {

    /** How long a request may look. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WholePeriods wholePeriods;
    private final LookAtUnits lookAtUnits;

    LookAtPeriods(WholePeriods wholePeriods, LookAtUnits lookAtUnits) {
        this.wholePeriods = wholePeriods;
        this.lookAtUnits = lookAtUnits;
    }

    /**
     * By whoever doesn't keep facts waiting himself.
     *
     * @throws Refused where more remain than one request can wait for; the worker goes on
     */
    void of(YearMonth month) {
        of(month, PATIENCE);
    }

    void of(YearMonth month, Duration patience) {
        long began = System.nanoTime();
        while (lookAtUnits.some(month)) {
            if (System.nanoTime() - began > patience.toNanos()) {
                requireNone(month);
            }
        }
    }

    private void requireNone(YearMonth month) {
        int units = wholePeriods.waiting(month);
        if (units > 0) {
            throw new Refused(
                    Refused.Kind.NOT_NOW,
                    "attendance-being-compared",
                    List.of(month.toString(), Integer.toString(units)),
                    List.of());
        }
    }
}
