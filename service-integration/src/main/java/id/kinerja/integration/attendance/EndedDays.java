package id.kinerja.integration.attendance;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/** Which days of the agency in scope were seen to end. */
public interface EndedDays {

    /**
     * The days that have ended since somebody last looked, and are seen herewith; of an agency that
     * nobody has looked at yet only the last one.
     *
     * @param yesterday by the agency's own clock
     */
    Optional<DateRange> upTo(LocalDate yesterday);
}
