package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Map;

/** Who of a run has died. */
public interface PaidDead {

    /**
     * The last day of life of each of whom the run's version pays anything, for its own month or an
     * earlier one; of nobody who is held.
     */
    Map<PersonId, LocalDate> of(Run run);
}
