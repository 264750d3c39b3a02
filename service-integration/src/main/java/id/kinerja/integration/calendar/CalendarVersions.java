package id.kinerja.integration.calendar;

import id.kinerja.kernel.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every decree of the agency in scope said, the earlier ones too. */
public interface CalendarVersions {

    /**
     * @param unit absent where it is of the agency
     * @param year as it stands by its revision from now on
     */
    void keep(@Nullable UnitId unit, HolidayYear year);

    /**
     * The latest first.
     *
     * @param unit absent where it is of the agency
     * @param before the revision that the list goes on behind; absent at its beginning
     */
    List<CalendarVersion> list(int year, @Nullable UnitId unit, @Nullable Long before, int limit);

    /**
     * By what a unit's days of the year are off: the latest of the agency, first, then those of the
     * unit and of every one above it.
     *
     * @param unit absent where only that of the agency is asked for
     */
    List<CalendarVersion> inForce(int year, @Nullable UnitId unit);
}
