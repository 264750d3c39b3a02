package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitDecree;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a unit on a day behind which nobody is placed in it, and no unit stands below it. */
@Service
public class EndUnit {

    private final UnitInHand inHand;
    private final Units units;
    private final UnitTree tree;
    private final RegisterEvents events;
    private final AuditTrail audit;

    EndUnit(
            UnitInHand inHand,
            Units units,
            UnitTree tree,
            RegisterEvents events,
            AuditTrail audit) {
        this.inHand = inHand;
        this.units = units;
        this.tree = tree;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param lastDay on which it still stands
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Unit end(Actor actor, UnitId id, LocalDate lastDay, UnitDecree.Paper paper, long seen) {
        Unit unit = inHand.forChange(actor, id, seen);
        if (unit.during().to() != null) {
            throw Refused.conflict("unit-has-an-end");
        }
        requireEmpty(unit, lastDay);
        Unit ended = unit.endingOn(lastDay);
        units.update(ended);
        units.decreed(new UnitDecree(ended, UnitDecree.Kind.ENDED, paper, lastDay, ended.parent()));
        events.unitsChanged(actor.agency(), List.of(ended));
        audit.record(Act.of("UNIT_ENDED").on(id.value()).with("lastDay", lastDay));
        return ended;
    }

    private void requireEmpty(Unit unit, LocalDate lastDay) {
        List<Finding> findings = new ArrayList<>();
        if (!unit.during().includes(lastDay)) {
            findings.add(Finding.of("lastDay", "day-outside-unit", unit.during().from()));
        }
        int people = tree.peopleIn(unit.id(), lastDay);
        if (people > 0) {
            findings.add(Finding.of("lastDay", "unit-has-people", people));
        }
        int below = tree.unitsBelow(unit.id(), lastDay);
        if (below > 0) {
            findings.add(Finding.of("lastDay", "unit-has-units", below));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("unit-invalid", findings);
        }
    }
}
