package id.kinerja.integration.period.app;

import id.kinerja.integration.period.AttendancePeriod;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the attendance period of one unit. */
@Service
public class ClosePeriod {

    private final Offices offices;
    private final Units units;
    private final PeriodClosing closing;
    private final BusinessClock clock;

    ClosePeriod(Offices offices, Units units, PeriodClosing closing, BusinessClock clock) {
        this.offices = offices;
        this.units = units;
        this.closing = closing;
        this.clock = clock;
    }

    @Transactional
    public AttendancePeriod close(Actor actor, UnitId unit, YearMonth month) {
        LocalDate today = clock.today(actor.agency());
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        if (!units.has(unit)) {
            throw Refused.notFound("unit-unknown");
        }
        offices.requireUnit(office, unit);
        if (!closing.openUnits(month, today).contains(unit)) {
            throw Refused.conflict("period-not-open", month);
        }
        return closing.close(actor.agency(), Set.of(unit), month).getFirst();
    }
}
