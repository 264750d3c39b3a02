package id.kinerja.integration.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days off of one year, by one decree; a later decree of the year replaces all of them.
 *
 * @param decree absent where none has been recorded yet
 */
public record HolidayYear(
        int year, @Nullable String decree, List<Holiday> holidays, long revision) {

    private static final long NO_REVISION = 0;

    /** A year of which nobody has recorded a decree. */
    public static HolidayYear undecreed(int year) {
        return new HolidayYear(year, null, List.of(), NO_REVISION);
    }

    public HolidayYear at(long newRevision) {
        return new HolidayYear(year, decree, holidays, newRevision);
    }

    /** Why a day is off. */
    public enum Kind {
        NATIONAL_HOLIDAY,
        CUTI_BERSAMA,
        REGIONAL_HOLIDAY
    }

    /** One day off. */
    public record Holiday(LocalDate date, Kind kind, String name) {}

    public HolidayYear {
        holidays = List.copyOf(holidays);
    }
}
