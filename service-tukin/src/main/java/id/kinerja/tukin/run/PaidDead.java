package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Who of a run has died. */
public interface PaidDead {

    /**
     * The last day of life of each of whom the run's version pays anything, for its own month or an
     * earlier one; of nobody who is held.
     */
    Map<PersonId, LocalDate> of(Run run);

    /**
     * Whom the run's version pays anything, into an account that a second person has confirmed, as
     * all of heirs are; of nobody who is held.
     */
    Set<PersonId> orByConfirmedAccount(Run run);
}
