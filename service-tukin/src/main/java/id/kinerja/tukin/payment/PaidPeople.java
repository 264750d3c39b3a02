package id.kinerja.tukin.payment;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.util.Collection;
import java.util.Map;

/** The people of a run's files and accounts, kept as they were when these first needed them. */
public interface PaidPeople {

    /**
     * All that were kept, and of whom nothing was kept yet as they are known now, which is kept
     * from now on.
     */
    Map<PersonId, PaidPerson> of(RunId run, Collection<PaidPerson> known);
}
