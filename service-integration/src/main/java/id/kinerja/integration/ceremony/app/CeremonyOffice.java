package id.kinerja.integration.ceremony.app;

import id.kinerja.integration.ceremony.Ceremonies;
import id.kinerja.integration.ceremony.Ceremony;
import id.kinerja.integration.ceremony.CeremonyId;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who keeps the roll of which ceremonies. */
@Component
class CeremonyOffice {

    private final Offices offices;
    private final Units units;
    private final Ceremonies ceremonies;
    private final BusinessClock clock;

    CeremonyOffice(Offices offices, Units units, Ceremonies ceremonies, BusinessClock clock) {
        this.offices = offices;
        this.units = units;
        this.ceremonies = ceremonies;
        this.clock = clock;
    }

    /**
     * What an office reaches.
     *
     * @param units absent where it reaches all of them, and the whole agency
     */
    record Reach(@Nullable Set<UnitId> units) {

        boolean includes(Ceremony ceremony) {
            return units == null || (ceremony.unit() != null && units.contains(ceremony.unit()));
        }
    }

    void requireKeeper(Actor actor, Ceremony ceremony) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        if (ceremony.unit() != null && !units.has(ceremony.unit())) {
            throw Refused.notFound("unit-unknown");
        }
        if (!kept(actor).includes(ceremony)) {
            throw Refused.forbidden("outside-ones-office");
        }
    }

    Ceremony read(Actor actor, CeremonyId id) {
        Reach reach = read(actor);
        return ceremonies.find(id).filter(reach::includes).orElseThrow(CeremonyOffice::unknown);
    }

    Ceremony toChange(Actor actor, CeremonyId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Ceremony ceremony =
                ceremonies
                        .findForChange(id)
                        .filter(kept(actor)::includes)
                        .orElseThrow(CeremonyOffice::unknown);
        if (ceremony.revision() != seen) {
            throw Refused.stale();
        }
        return ceremony;
    }

    /** What the actor looks after. */
    Reach kept(Actor actor) {
        return reach(actor, Role.ADMIN_KEPEGAWAIAN);
    }

    /** What the actor looks after or audits. */
    Reach read(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        Set<UnitId> all = new HashSet<>();
        for (Reach reach :
                Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .map(role -> reach(actor, role))
                        .toList()) {
            if (reach.units() == null) {
                return reach;
            }
            all.addAll(reach.units());
        }
        return new Reach(all);
    }

    private Reach reach(Actor actor, Role role) {
        if (!actor.has(role) || actor.person() == null) {
            return new Reach(Set.of());
        }
        Office office = Office.of(actor, role, clock.today(actor.agency()));
        return new Reach(offices.reachesAgency(office) ? null : offices.unitsReached(office));
    }

    private static Refused unknown() {
        return Refused.notFound("ceremony-unknown");
    }
}
