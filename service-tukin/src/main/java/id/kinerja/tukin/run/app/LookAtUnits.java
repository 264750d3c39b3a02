package id.kinerja.tukin.run.app;

import id.kinerja.platform.audit.NotAudited;
import id.kinerja.tukin.statement.WholePeriods;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the days of a few units with their manifests in a transaction of its own, so that facts
 * wait for none of them long, and a start that is refused has not looked in vain.
 */
@Service
public class LookAtUnits {

    /** So many days of people at once, about a second's; a unit that has more is one by itself. */
    static final int DAYS = 50_000;

    private final WholePeriods wholePeriods;

    LookAtUnits(WholePeriods wholePeriods) {
        this.wholePeriods = wholePeriods;
    }

    /**
     * @param month of any where absent
     * @return whether there was one
     */
    @NotAudited(reason = "Nothing is decided: it is known once that days are what was closed")
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean some(@Nullable YearMonth month) {
        wholePeriods.holdFacts();
        return wholePeriods.lookAt(month, DAYS) > 0;
    }
}
