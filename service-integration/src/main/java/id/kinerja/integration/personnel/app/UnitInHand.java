package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitTree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A unit as those get at it whose office reaches it. */
@Component
class UnitInHand {

    private final Offices offices;
    private final BusinessClock clock;
    private final Units units;
    private final UnitTree tree;

    UnitInHand(Offices offices, BusinessClock clock, Units units, UnitTree tree) {
        this.offices = offices;
        this.clock = clock;
        this.units = units;
        this.tree = tree;
    }

    Unit read(Actor actor, UnitId id) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        LocalDate today = clock.today(actor.agency());
        boolean reached =
                Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .filter(actor::has)
                        .anyMatch(role -> offices.reachesUnit(Office.of(actor, role, today), id));
        return units.find(id).filter(unit -> reached).orElseThrow(UnitInHand::unknown);
    }

    /**
     * As it is once nobody else can change the tree.
     *
     * @param seen the revision that the caller has seen
     */
    Unit forChange(Actor actor, UnitId id, long seen) {
        Office office = office(actor);
        tree.holdForChange();
        Unit unit = read(actor, id);
        offices.requireUnit(office, id);
        if (unit.revision() != seen) {
            throw Refused.stale();
        }
        return unit;
    }

    /** The one that another is to come under; at the top, the office must reach the agency. */
    @Nullable Unit above(Actor actor, @Nullable UnitId id) {
        Office office = office(actor);
        if (id == null) {
            offices.requireAgency(office);
            return null;
        }
        Unit unit = units.find(id).orElseThrow(UnitInHand::unknown);
        offices.requireUnit(office, id);
        return unit;
    }

    private Office office(Actor actor) {
        return Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
    }

    private static Refused unknown() {
        return Refused.notFound("unit-unknown");
    }
}
