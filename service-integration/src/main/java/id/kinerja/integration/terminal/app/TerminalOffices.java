package id.kinerja.integration.terminal.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.integration.personnel.Units;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.TerminalsReached;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose office reaches which terminal. */
@Component
class TerminalOffices {

    private final Offices offices;
    private final Units units;
    private final Terminals terminals;
    private final BusinessClock clock;

    TerminalOffices(Offices offices, Units units, Terminals terminals, BusinessClock clock) {
        this.offices = offices;
        this.units = units;
        this.terminals = terminals;
        this.clock = clock;
    }

    /** What HR and auditors may look at, each where their grants reach. */
    TerminalsReached mayBeReadBy(Actor actor) {
        Reach reach =
                offices.reach(
                        Office.heldBy(
                                actor,
                                clock.today(actor.agency()),
                                Role.ADMIN_KEPEGAWAIAN,
                                Role.AUDITOR));
        return new TerminalsReached(reach.agency(), reach.units());
    }

    /** What {@link #hold} gives into the actor's hands, asked for at once. */
    TerminalsReached lookedAfterBy(Actor actor) {
        if (!actor.has(Role.ADMIN_KEPEGAWAIAN) || actor.person() == null) {
            return new TerminalsReached(false, Set.of());
        }
        Office office = office(actor);
        return new TerminalsReached(offices.reachesAgency(office), offices.unitsReached(office));
    }

    Terminal read(Actor actor, String serialNumber) {
        TerminalsReached reached = mayBeReadBy(actor);
        return terminals
                .find(serialNumber)
                .filter(reached::includes)
                .orElseThrow(() -> Refused.notFound("terminal-unknown"));
    }

    /** The terminal, held for whoever looks after it. */
    Terminal hold(Actor actor, String serialNumber) {
        Office office = office(actor);
        return terminals
                .hold(serialNumber)
                .filter(terminal -> reaches(office, terminal.place().unit()))
                .orElseThrow(() -> Refused.notFound("terminal-unknown"));
    }

    /** As {@link #hold}, for somebody who says which revision he has seen. */
    Terminal hold(Actor actor, String serialNumber, long seen) {
        Terminal terminal = hold(actor, serialNumber);
        if (terminal.revision() != seen) {
            throw Refused.stale();
        }
        return terminal;
    }

    /** Refuses a place where the actor has nothing to say. */
    void requirePlace(Actor actor, Terminal.Place place) {
        UnitId unit = place.unit();
        Office office = office(actor);
        if (unit != null && !units.has(unit)) {
            throw Refused.notFound("unit-unknown");
        }
        if (!reaches(office, unit)) {
            throw Refused.forbidden("outside-ones-office");
        }
    }

    private boolean reaches(Office office, @Nullable UnitId unit) {
        return unit == null ? offices.reachesAgency(office) : offices.reachesUnit(office, unit);
    }

    private Office office(Actor actor) {
        return Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency()));
    }
}
