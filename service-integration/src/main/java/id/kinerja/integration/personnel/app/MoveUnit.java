package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitDecree;
import id.kinerja.integration.personnel.UnitMove;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a unit under another one from some day on, with all below it and all who are placed there.
 * Days that are over are looked at again, since schedules are said of the units above; of a day
 * that comes, {@link TakeUpMoves} tells the others once it is there.
 */
@Service
public class MoveUnit {

    private final UnitInHand inHand;
    private final BusinessClock clock;
    private final Units units;
    private final UnitTree tree;
    private final ChangedPast changedPast;
    private final RegisterEvents events;
    private final AuditTrail audit;

    MoveUnit(
            UnitInHand inHand,
            BusinessClock clock,
            Units units,
            UnitTree tree,
            ChangedPast changedPast,
            RegisterEvents events,
            AuditTrail audit) {
        this.inHand = inHand;
        this.clock = clock;
        this.units = units;
        this.tree = tree;
        this.changedPast = changedPast;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param under the one it comes under; absent for the top
     * @param from the first day on which it stands there
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Unit move(
            Actor actor,
            UnitId id,
            @Nullable UnitId under,
            LocalDate from,
            UnitDecree.Paper paper,
            long seen) {
        Unit unit = inHand.forChange(actor, id, seen);
        UnitMove move = new UnitMove(inHand.above(actor, under), from);
        Timeline<UnitId> parents = tree.parentsOf(id);
        DateRange days = move.daysOf(parents);
        requireFit(unit, move, days);
        LocalDate today = clock.today(actor.agency());
        Timeline<UnitId> moved = move.of(parents);
        Unit now = unit.under(moved.on(today).orElse(null));
        tree.keep(id, moved);
        units.update(now);
        units.decreed(new UnitDecree(now, UnitDecree.Kind.MOVED, paper, from, under));
        if (from.isBefore(today)) {
            changedPast.changed(actor.agency(), tree.placedBelow(id, days));
        }
        events.unitsChanged(actor.agency(), List.of(now));
        audit.record(Act.of("UNIT_MOVED").on(id.value()).with("from", from));
        return now;
    }

    private void requireFit(Unit unit, UnitMove move, DateRange days) {
        Optional<Finding> finding = move.findingOf(unit, days);
        Unit under = move.under();
        if (finding.isEmpty()
                && under != null
                && tree.isBelow(under.id(), unit.id(), move.from())) {
            finding = Optional.of(Finding.of("parentId", "unit-below-itself"));
        }
        finding.ifPresent(
                one -> {
                    throw Refused.invalid("unit-invalid", one);
                });
    }
}
