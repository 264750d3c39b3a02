package id.kinerja.tukin.run;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.PolicyId;
import java.time.YearMonth;
import java.util.List;

/** Approved months that were paid before their attendance was over, and so never waited for it. */
public interface EarlyMonths {

    /** Those of the twelve months before that one, the earliest first. */
    List<Early> before(YearMonth month);

    /**
     * @param policy by which it was paid
     */
    record Early(YearMonth month, PolicyId policy) {}

    /**
     * What such a month's attendance lacks still.
     *
     * @param units how many units it is of
     * @param named the first of them by their codes, with what is wrong
     */
    record Gaps(YearMonth month, int units, List<Finding> named) {

        public Gaps {
            named = List.copyOf(named);
        }
    }
}
