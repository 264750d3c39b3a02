package id.kinerja.tukin.policy;

import java.time.YearMonth;
import java.util.Optional;

/** The months that were calculated by the policies in force. */
public interface CalculatedMonths {

    /**
     * The latest of which a calculation has begun. None begins until the end of the transaction.
     */
    Optional<YearMonth> latest();
}
