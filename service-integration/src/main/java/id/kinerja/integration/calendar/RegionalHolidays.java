package id.kinerja.integration.calendar;

import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days off of a unit and all below it, in the agency in scope; each is off beside the days of the
 * agency.
 */
public interface RegionalHolidays {

    /**
     * Keeps the unit's year in place of what was there; empty where its revision isn't the one
     * seen.
     */
    Optional<HolidayYears.Replaced> replace(UnitId unit, HolidayYear year);

    /** One without a decree is there too, without a day. */
    HolidayYear of(UnitId unit, int year);

    /**
     * The units of which something was decreed for the year, by their ids, behind the one given.
     */
    List<UnitId> decreed(int year, @Nullable UnitId after, int limit);
}
