package id.kinerja.integration.calendar.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.calendar.CalendarEvents;
import id.kinerja.integration.calendar.CalendarVersions;
import id.kinerja.integration.calendar.DecreeFindings;
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
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decrees the days off of a year; days that were resolved by another calendar are resolved again.
 */
@Service
public class DecreeHolidays {

    private final Offices offices;
    private final BusinessClock clock;
    private final HolidayYears years;
    private final CalendarVersions versions;
    private final StaleDays staleDays;
    private final CalendarEvents events;
    private final AuditTrail audit;

    DecreeHolidays(
            Offices offices,
            BusinessClock clock,
            HolidayYears years,
            CalendarVersions versions,
            StaleDays staleDays,
            CalendarEvents events,
            AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.years = years;
        this.versions = versions;
        this.staleDays = staleDays;
        this.events = events;
    }

    /**
     * @param year with the revision that the caller has seen
     */
    @Transactional
    public HolidayYear decree(Actor actor, HolidayYear year) {
        LocalDate today = clock.today(actor.agency());
        offices.requireAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today));
        DecreeFindings.require(year);
        HolidayYears.Replaced replaced = years.replace(year).orElseThrow(Refused::stale);
        HolidayYear decreed = year.at(replaced.revision());
        versions.keep(null, decreed);
        staleDays.addAll(replaced.changed(), today);
        events.decreed(actor.agency(), year, replaced.revision());
        audit.record(
                Act.of("HOLIDAYS_DECREED")
                        .with("year", year.year())
                        .with("days", year.holidays().size())
                        .with("changed", replaced.changed().size()));
        return decreed;
    }
}
