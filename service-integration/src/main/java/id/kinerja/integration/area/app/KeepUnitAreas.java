package id.kinerja.integration.area.app;

import id.kinerja.integration.area.UnitArea;
import id.kinerja.integration.area.UnitAreas;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where a unit works; punches that come from then on are held against it. */
@Service
public class KeepUnitAreas {

    private final UnitAreas areas;
    private final Units units;
    private final Offices offices;
    private final BusinessClock clock;
    private final AuditTrail audit;

    KeepUnitAreas(
            UnitAreas areas, Units units, Offices offices, BusinessClock clock, AuditTrail audit) {
        this.areas = areas;
        this.units = units;
        this.offices = offices;
        this.clock = clock;
        this.audit = audit;
    }

    /** Of the units that the caller's office reaches. */
    @Transactional(readOnly = true)
    public List<UnitArea> list(Actor actor, @Nullable UnitId after, int limit) {
        return areas.list(
                offices.reach(
                                Office.heldBy(
                                        actor,
                                        clock.today(actor.agency()),
                                        Role.ADMIN_KEPEGAWAIAN,
                                        Role.AUDITOR))
                        .units(),
                after,
                limit);
    }

    /**
     * @param area by the revision that the caller has seen; 0 of a unit that has none yet
     */
    @Transactional
    public UnitArea keep(Actor actor, UnitArea area) {
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
        if (!units.has(area.unit())) {
            throw Refused.notFound("unit-unknown");
        }
        offices.requireUnit(office, area.unit());
        UnitArea kept =
                new UnitArea(
                        area.unit(), area.lat(), area.lon(), area.radiusM(), area.revision() + 1);
        if (!areas.keep(kept)) {
            throw Refused.stale();
        }
        audit.record(
                Act.of("UNIT_AREA_KEPT")
                        .with("unit", area.unit().value())
                        .with("radius", area.radiusM()));
        return kept;
    }

    @Transactional(readOnly = true)
    public UnitArea read(Actor actor, UnitId unit) {
        Set<UnitId> reached =
                offices.reach(
                                Office.heldBy(
                                        actor,
                                        clock.today(actor.agency()),
                                        Role.ADMIN_KEPEGAWAIAN,
                                        Role.AUDITOR))
                        .units();
        return areas.find(unit)
                .filter(area -> reached.contains(area.unit()))
                .orElseThrow(() -> Refused.notFound("unit-area-unknown"));
    }
}
