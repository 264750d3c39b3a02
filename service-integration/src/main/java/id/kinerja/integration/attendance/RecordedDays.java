package id.kinerja.integration.attendance;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.List;

/** The kept days of the agency in scope, as they are read. */
public interface RecordedDays {

    /**
     * A person's days in order; behind a day of a closed period that would have come to something
     * else by now stands its latest correction.
     */
    List<RecordedDay> of(PersonId person, DateRange during);
}
