package id.kinerja.integration.elsewhere;

import java.time.LocalDate;
import java.util.Collection;

/** Whether anybody of the agency in scope could work on a day at all. */
public interface WorkedDays {

    /**
     * Whether one of these days is a working day by calendar and hours, a schedule that somebody
     * goes by, or a turn. Where an agency has shifts, each day to come may be: its turns may be
     * published yet.
     */
    boolean includeOneOf(Collection<LocalDate> days, LocalDate today);
}
