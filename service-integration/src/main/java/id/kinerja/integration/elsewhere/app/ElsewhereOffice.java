package id.kinerja.integration.elsewhere.app;

import id.kinerja.integration.elsewhere.ElsewhereDecree;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whose office reaches those of whom a decree speaks. */
@Component
class ElsewhereOffice {

    private final Offices offices;
    private final Units units;

    ElsewhereOffice(Offices offices, Units units) {
        this.offices = offices;
        this.units = units;
    }

    void require(Actor actor, ElsewhereDecree decree, LocalDate today) {
        Office hr = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        UnitId unit = decree.unit();
        if (unit == null) {
            offices.requireAgency(hr);
            return;
        }
        offices.requireUnit(hr, unit);
        if (!units.has(unit)) {
            throw Refused.notFound("unit-unknown");
        }
    }

    /** Which decrees it reaches, asked for once. */
    Predicate<ElsewhereDecree> reach(Actor actor, LocalDate today) {
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null) {
            return _ -> false;
        }
        Office hr = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
        if (offices.reachesAgency(hr)) {
            return _ -> true;
        }
        Set<UnitId> reached = offices.unitsReached(hr);
        return decree -> decree.unit() != null && reached.contains(decree.unit());
    }
}
