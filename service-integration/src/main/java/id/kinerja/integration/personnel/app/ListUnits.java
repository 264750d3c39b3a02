package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the tree that an office reaches, by their codes. */
@Service
public class ListUnits {

    private final Offices offices;
    private final BusinessClock clock;
    private final Units units;

    ListUnits(Offices offices, BusinessClock clock, Units units) {
        this.offices = offices;
        this.clock = clock;
        this.units = units;
    }

    @Transactional(readOnly = true)
    public List<Unit> list(Actor actor, @Nullable String afterCode, int limit) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Role role = actor.has(Role.AUDITOR) ? Role.AUDITOR : Role.ADMIN_KEPEGAWAIAN;
        Office office = Office.of(actor, role, clock.today(actor.agency()));
        return units.list(offices.unitsReached(office), afterCode, limit);
    }
}
