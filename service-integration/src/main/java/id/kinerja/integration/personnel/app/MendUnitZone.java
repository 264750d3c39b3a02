package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.integration.personnel.RegisterEvents;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets right in which zone a unit works, by which its days end and the hours that papers tell are
 * read; days since it was wrong are looked at again.
 */
@Service
public class MendUnitZone {

    private final UnitInHand inHand;
    private final Units units;
    private final UnitTree tree;
    private final ChangedPast changedPast;
    private final RegisterEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    MendUnitZone(
            UnitInHand inHand,
            Units units,
            UnitTree tree,
            ChangedPast changedPast,
            RegisterEvents events,
            AuditTrail audit,
            BusinessClock clock) {
        this.clock = clock;
        this.inHand = inHand;
        this.units = units;
        this.tree = tree;
        this.changedPast = changedPast;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Where it is in that zone already, nothing is counted again.
     *
     * @param zone absent for the agency's own
     * @param since the day since which it was wrong; days before it stay as they came out
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Unit mend(Actor actor, UnitId id, @Nullable ZoneId zone, LocalDate since, long seen) {
        LocalDate today = clock.today(actor.agency());
        if (since.isAfter(today)) {
            throw Refused.invalid(
                    "unit-invalid", Refused.Finding.of("wrongSince", "date-after-today", today));
        }
        Unit unit = inHand.forChange(actor, id, seen);
        if (since.isBefore(unit.during().from())) {
            throw Refused.invalid(
                    "unit-invalid",
                    Refused.Finding.of("wrongSince", "day-outside-unit", unit.during().from()));
        }
        if (Objects.equals(zone, unit.zone())) {
            return unit;
        }
        Unit mended = unit.inZone(zone);
        units.update(mended);
        changedPast.changed(actor.agency(), tree.placedBelow(id, DateRange.since(since)));
        events.unitsChanged(actor.agency(), List.of(mended));
        audit.record(Act.of("UNIT_ZONE_MENDED").on(id.value()).with("since", since));
        return mended;
    }
}
