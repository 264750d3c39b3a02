package id.kinerja.integration.calendar.app;

import id.kinerja.integration.calendar.CalendarEvents;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class DecreeHolidays {

    private final Offices offices;
    private final BusinessClock clock;
    private final HolidayYears years;
    private final CalendarEvents events;
    private final AuditTrail audit;

    DecreeHolidays(
            Offices offices,
            BusinessClock clock,
            HolidayYears years,
            CalendarEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.years = years;
        this.events = events;
    }

    @Transactional
    public void decree(Actor actor, HolidayYear year) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        boolean elsewhere =
                year.holidays().stream().anyMatch(day -> day.date().getYear() != year.year());
        if (elsewhere) {
            throw Refused.invalid(
                    "holiday-of-another-year",
                    Refused.Finding.of("holidays", "holiday-of-another-year"));
        }
        events.decreed(actor.agency(), year, years.replace(year));
        audit.record(
                Act.of("HOLIDAYS_DECREED")
                        .with("year", year.year())
                        .with("days", year.holidays().size()));
    }
}
