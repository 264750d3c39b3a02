package id.kinerja.tukin.spj;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.util.Map;
import java.util.Set;

/** The golongan of a run's people, kept when its accounts are first written. */
public interface RunGolongan {

    /**
     * What was kept, and of whom nothing was kept yet what is known now, which is kept from now on.
     *
     * @param known now, of people who have one
     */
    Map<PersonId, String> of(RunId run, Set<PersonId> people, Map<PersonId, String> known);
}
