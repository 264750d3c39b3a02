package id.kinerja.integration.calendar.app;

import id.kinerja.integration.calendar.CalendarEvents;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class DecreeHolidays {

    private final HolidayYears years;
    private final CalendarEvents events;

    DecreeHolidays(HolidayYears years, CalendarEvents events) {
        this.years = years;
        this.events = events;
    }

    @Transactional
    public void decree(Actor actor, HolidayYear year) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        boolean elsewhere =
                year.holidays().stream().anyMatch(day -> day.date().getYear() != year.year());
        if (elsewhere) {
            throw Refused.invalid(
                    "holiday-of-another-year",
                    Refused.Finding.of("holidays", "holiday-of-another-year"));
        }
        events.decreed(actor.agency(), year, years.replace(year));
    }
}
