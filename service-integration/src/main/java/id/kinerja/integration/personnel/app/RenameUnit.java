package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitDecree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a unit otherwise by decree. A mere renaming is no move: it stays the same unit, and nobody
 * is placed, assessed or paid otherwise by it.
 */
@Service
public class RenameUnit {

    private final UnitInHand inHand;
    private final Units units;
    private final RegisterEvents events;
    private final AuditTrail audit;

    RenameUnit(UnitInHand inHand, Units units, RegisterEvents events, AuditTrail audit) {
        this.inHand = inHand;
        this.units = units;
        this.events = events;
        this.audit = audit;
    }

    /** What it is called from now on. */
    public record Naming(String code, String name, @Nullable String kodeSatker) {}

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Unit rename(Actor actor, UnitId id, Naming naming, UnitDecree.Paper paper, long seen) {
        Unit unit = inHand.forChange(actor, id, seen);
        requireFit(unit, naming.code());
        Unit named = unit.named(naming.code(), naming.name(), naming.kodeSatker());
        units.update(named);
        units.decreed(
                new UnitDecree(
                        named, UnitDecree.Kind.RENAMED, paper, paper.date(), named.parent()));
        events.unitsChanged(actor.agency(), List.of(named));
        audit.record(Act.of("UNIT_RENAMED").on(id.value()));
        return named;
    }

    private void requireFit(Unit unit, String code) {
        if (!AddUnits.CODE.matcher(code).matches()) {
            throw Refused.invalid("unit-invalid", Finding.of("code", "unit-code-form"));
        }
        if (!code.equals(unit.code()) && units.byCode().containsKey(code)) {
            throw Refused.invalid("unit-invalid", Finding.of("code", "unit-code-taken", code));
        }
    }
}
