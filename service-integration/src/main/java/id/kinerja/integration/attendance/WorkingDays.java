package id.kinerja.integration.attendance;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * On which days somebody works by roster, schedule and calendar, whatever came of them; none where
 * he has no place or doesn't serve.
 */
public interface WorkingDays {

    /**
     * @param ranges which have an end
     */
    Set<LocalDate> of(PersonId person, Collection<DateRange> ranges);
}
