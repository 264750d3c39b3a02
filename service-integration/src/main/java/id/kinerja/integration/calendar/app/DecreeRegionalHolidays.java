package id.kinerja.integration.calendar.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.calendar.CalendarVersions;
import id.kinerja.integration.calendar.DecreeFindings;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import id.kinerja.integration.calendar.RegionalHolidays;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decrees the days off of a unit and all below it; only days of those who have their place there on
 * the date are resolved again. A decree without a day takes back what was decreed before.
 */
@Service
public class DecreeRegionalHolidays {

    private final Offices offices;
    private final Units units;
    private final BusinessClock clock;
    private final RegionalHolidays holidays;
    private final CalendarVersions versions;
    private final StaleDays staleDays;
    private final AuditTrail audit;

    DecreeRegionalHolidays(
            Offices offices,
            Units units,
            BusinessClock clock,
            RegionalHolidays holidays,
            CalendarVersions versions,
            StaleDays staleDays,
            AuditTrail audit) {
        this.audit = audit;
        this.offices = offices;
        this.units = units;
        this.clock = clock;
        this.holidays = holidays;
        this.versions = versions;
        this.staleDays = staleDays;
    }

    /**
     * @param year with the revision that the caller has seen
     */
    @Transactional
    public HolidayYear decree(Actor actor, UnitId unit, HolidayYear year) {
        LocalDate today = clock.today(actor.agency());
        offices.requireUnit(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today), unit);
        if (!units.has(unit)) {
            throw Refused.notFound("unit-unknown");
        }
        DecreeFindings.require(year);
        HolidayYears.Replaced replaced = holidays.replace(unit, year).orElseThrow(Refused::stale);
        HolidayYear decreed = year.at(replaced.revision());
        versions.keep(unit, decreed);
        staleDays.addBelow(unit, replaced.changed(), today);
        audit.record(
                Act.of("REGIONAL_HOLIDAYS_DECREED")
                        .on(unit.value())
                        .with("year", year.year())
                        .with("days", year.holidays().size())
                        .with("changed", replaced.changed().size()));
        return decreed;
    }
}
