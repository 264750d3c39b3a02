package id.kinerja.integration.calendar;

/** The calendars of the agency in scope. */
public interface HolidayYears {

    /** Keeps the year in place of what was there, and returns its new revision. */
    long replace(HolidayYear year);
}
