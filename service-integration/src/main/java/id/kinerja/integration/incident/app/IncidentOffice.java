package id.kinerja.integration.incident.app;

import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.IncidentId;
import id.kinerja.integration.incident.IncidentScope;
import id.kinerja.integration.incident.Incidents;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Units;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose office reaches the scope of an incident. */
@Component
class IncidentOffice {

    private final Offices offices;
    private final Units units;
    private final Terminals terminals;
    private final Incidents incidents;
    private final BusinessClock clock;

    IncidentOffice(
            Offices offices,
            Units units,
            Terminals terminals,
            Incidents incidents,
            BusinessClock clock) {
        this.offices = offices;
        this.units = units;
        this.terminals = terminals;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** The incident with the office that looks after it, which has to be the actor's. */
    Incident placed(Actor actor, Incident incident) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Incident placed =
                switch (incident.scope()) {
                    case IncidentScope.OfUnit ofUnit -> inUnit(incident, ofUnit);
                    case IncidentScope.OfTerminal ofTerminal -> atTerminal(incident, ofTerminal);
                };
        if (!reach(actor, Role.ADMIN_KEPEGAWAIAN).includes(placed)) {
            throw Refused.forbidden("outside-ones-office");
        }
        return placed;
    }

    private Incident inUnit(Incident incident, IncidentScope.OfUnit scope) {
        if (!units.has(scope.unit())) {
            throw Refused.notFound("unit-unknown");
        }
        return incident.lookedAfterIn(scope.unit());
    }

    private Incident atTerminal(Incident incident, IncidentScope.OfTerminal scope) {
        return terminals
                .find(scope.serialNumber())
                .map(terminal -> incident.lookedAfterIn(terminal.place().unit()))
                .orElseThrow(() -> Refused.notFound("terminal-unknown"));
    }

    Incident read(Actor actor, IncidentId id) {
        actor.require(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        return incidents
                .find(id)
                .filter(
                        found ->
                                reach(actor, Role.ADMIN_KEPEGAWAIAN).includes(found)
                                        || reach(actor, Role.AUDITOR).includes(found))
                .orElseThrow(IncidentOffice::unknown);
    }

    Incident toDecide(Actor actor, IncidentId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Incident incident =
                incidents
                        .findForChange(id)
                        .filter(reach(actor, Role.ADMIN_KEPEGAWAIAN)::includes)
                        .orElseThrow(IncidentOffice::unknown);
        if (incident.revision() != seen) {
            throw Refused.stale();
        }
        return incident;
    }

    IncidentReach reach(Actor actor, Role role) {
        if (!actor.has(role) || actor.person() == null) {
            return IncidentReach.NONE;
        }
        Office office = Office.of(actor, role, clock.today(actor.agency()));
        return offices.reachesAgency(office)
                ? new IncidentReach(true, Set.of())
                : new IncidentReach(false, offices.unitsReached(office));
    }

    private static Refused unknown() {
        return Refused.notFound("incident-unknown");
    }
}
