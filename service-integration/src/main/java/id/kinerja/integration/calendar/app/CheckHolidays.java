package id.kinerja.integration.calendar.app;

import id.kinerja.integration.calendar.DecreeFindings;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether somebody could decree a year by what he has seen of it, and decrees nothing. */
@Service
public class CheckHolidays {

    private final Offices offices;
    private final BusinessClock clock;
    private final HolidayYears years;

    CheckHolidays(Offices offices, BusinessClock clock, HolidayYears years) {
        this.offices = offices;
        this.clock = clock;
        this.years = years;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional(readOnly = true)
    public void check(Actor actor, int year, long seen) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        HolidayYear standing = years.of(year);
        DecreeFindings.require(standing);
        if (standing.revision() != seen) {
            throw Refused.stale();
        }
    }
}
