package id.kinerja.tukin.fact;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who holds positions as primary ones. */
public interface PositionHolders {

    /** Which of these codes some position of the agency has, or had. */
    Set<String> known(Collection<String> codes);

    /** Whoever holds them on some day of the range; of one that nobody does there is none. */
    Map<String, Set<PersonId>> of(Collection<String> codes, DateRange during);
}
