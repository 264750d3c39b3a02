package id.kinerja.tukin.spj;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of a run's accounts, kept as they were when these were first written. */
public interface AccountedPeople {

    /**
     * Those that were kept, and of whom nothing was kept yet as they are known now, which is kept
     * from now on.
     */
    Map<PersonId, AccountedPerson> of(RunId run, Collection<AccountedPerson> known);

    record AccountedPerson(PersonId id, @Nullable String number, @Nullable String golongan) {}
}
