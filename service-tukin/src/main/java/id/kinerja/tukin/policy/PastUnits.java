package id.kinerja.tukin.policy;

import id.kinerja.kernel.DateRange;
import java.util.Collection;
import java.util.Set;

/** The codes that units had in months that were calculated. */
public interface PastUnits {

    /** Which of these were codes of units in some month of the range. */
    Set<String> codes(DateRange during, Collection<String> codes);
}
