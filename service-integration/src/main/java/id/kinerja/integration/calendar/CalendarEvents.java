package id.kinerja.integration.calendar;

import id.kinerja.kernel.AgencyId;

/** What happened to calendars. */
public interface CalendarEvents {

    void decreed(AgencyId agency, HolidayYear year, long revision);
}
