package id.kinerja.tukin.policy;

import id.kinerja.kernel.DateRange;
import java.time.YearMonth;
import java.util.Optional;

/** The months that were calculated by the policies in force. */
public interface CalculatedMonths {

    /**
     * The latest month from that one on whose calculation isn't approved yet; none begins until the
     * end of the transaction.
     */
    Optional<YearMonth> notApproved(YearMonth from);

    /** The next run settles what the approved months of those days come to by the policy. */
    void settleBy(PolicyId policy, DateRange during);
}
