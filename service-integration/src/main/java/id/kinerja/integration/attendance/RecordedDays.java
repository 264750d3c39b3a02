package id.kinerja.integration.attendance;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;

/** The kept days of the agency in scope, as they are read. */
public interface RecordedDays {

    /**
     * A person's days in order; behind a day of a closed period that would have come to something
     * else by now stands its latest correction.
     */
    List<RecordedDay> of(PersonId person, DateRange during);

    /** The punches behind a day, and behind its latest correction, in the order of their time. */
    List<PunchBehind> punches(PersonId person, LocalDate date);
}
