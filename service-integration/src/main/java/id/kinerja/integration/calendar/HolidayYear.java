package id.kinerja.integration.calendar;

import java.time.LocalDate;
import java.util.List;

/** The days off of one year, by one decree; a later decree of the year replaces all of them. */
public record HolidayYear(int year, String decree, List<Holiday> holidays, long revision) {

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
