package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.NotAudited;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a move of a unit that was decreed for a day the one of today, once the day is there. */
@Service
public class TakeUpMoves {

    private final BusinessClock clock;
    private final Units units;
    private final UnitTree tree;
    private final RegisterEvents events;

    TakeUpMoves(BusinessClock clock, Units units, UnitTree tree, RegisterEvents events) {
        this.clock = clock;
        this.units = units;
        this.tree = tree;
        this.events = events;
    }

    /** How many there were; called in the scope of the agency. */
    @NotAudited(reason = "What was decided is in the trail of the move")
    @Transactional
    public int takeUp(AgencyId agency) {
        LocalDate today = clock.today(agency);
        if (tree.toTakeUp(today).isEmpty()) {
            return 0;
        }
        tree.holdForChange();
        List<Unit> moved = tree.toTakeUp(today).stream().map(id -> standingOn(id, today)).toList();
        moved.forEach(units::update);
        events.unitsChanged(agency, moved);
        return moved.size();
    }

    private Unit standingOn(UnitId id, LocalDate day) {
        return units.find(id).orElseThrow().under(tree.parentsOf(id).on(day).orElse(null));
    }
}
