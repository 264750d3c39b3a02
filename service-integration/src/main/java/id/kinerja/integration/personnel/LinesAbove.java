package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Who is above whom in the agency in scope. */
public interface LinesAbove {

    /** Of these people, those who have a place on that day. */
    Map<PersonId, LineAbove> of(Collection<PersonId> people, LocalDate day);
}
