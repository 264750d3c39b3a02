package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitAction;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with units. */
@Service
public class UnitActions {

    private final Offices offices;
    private final BusinessClock clock;

    UnitActions(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /** His office is asked for once, however many units there are. */
    @Transactional(readOnly = true)
    public Function<Unit, List<UnitAction>> of(Actor actor) {
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null) {
            return unit -> List.of();
        }
        Set<UnitId> reached =
                offices.unitsReached(
                        Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        return unit ->
                Actions.open(
                        UnitAction.class,
                        action ->
                                reached.contains(unit.id())
                                        && (action != UnitAction.END
                                                || unit.during().to() == null));
    }
}
