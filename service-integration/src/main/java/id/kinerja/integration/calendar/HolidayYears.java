package id.kinerja.integration.calendar;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The calendars of the agency in scope. */
public interface HolidayYears {

    /** Keeps the year in place of what was there; empty where its revision isn't the one seen. */
    Optional<Replaced> replace(HolidayYear year);

    /** One without a decree is there too, without a day. */
    HolidayYear of(int year);

    /** The days off by decree within the range, which has an end. */
    Set<LocalDate> daysOff(DateRange during);

    /**
     * What became of the year.
     *
     * @param changed dates that became days off, are none any more, or are off for another reason
     */
    record Replaced(long revision, Set<LocalDate> changed) {

        public Replaced {
            changed = Set.copyOf(changed);
        }
    }
}
