package id.kinerja.integration.incident.app;

import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.app.ConfirmDays;
import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.IncidentId;
import id.kinerja.integration.incident.Incidents;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves or rejects an incident, or calls an approved one off; its days are resolved again. */
@Service
public class DecideIncident {

    private final IncidentOffice office;
    private final Incidents incidents;
    private final ConfirmDays confirmDays;
    private final IncidentTasks tasks;
    private final AuditTrail audit;

    DecideIncident(
            IncidentOffice office,
            Incidents incidents,
            ConfirmDays confirmDays,
            IncidentTasks tasks,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.incidents = incidents;
        this.confirmDays = confirmDays;
        this.tasks = tasks;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Incident approve(Actor actor, IncidentId id, long seen) {
        PersonId approver = actor.requirePerson();
        Incident approved = changed(bySecond(actor, id, seen).approved(approver));
        List<StaleDays.Day> affected = incidents.affected(approved, Incident.MOST_PERSON_DAYS);
        if (affected.size() > Incident.MOST_PERSON_DAYS) {
            throw Refused.conflict("incident-too-large", Incident.MOST_PERSON_DAYS);
        }
        List<Confirmations.OfDay> confirmed = approved.confirms(affected, approver);
        confirmDays.confirm(
                actor.agency(),
                new ConfirmationSource(ConfirmationSource.Kind.GANGGUAN, id.value()),
                confirmed);
        return keep("INCIDENT_APPROVED", approved, confirmed.size());
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Incident reject(Actor actor, IncidentId id, long seen) {
        Incident incident = office.toDecide(actor, id, seen);
        return keep("INCIDENT_REJECTED", changed(incident.rejected(actor.requirePerson())), 0);
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public Incident cancel(Actor actor, IncidentId id, long seen) {
        Incident incident = office.toDecide(actor, id, seen);
        Incident cancelled =
                incident.cancelled(actor.requirePerson())
                        .orElseThrow(() -> Refused.conflict("incident-not-approved"));
        confirmDays.withdraw(actor.agency(), id.value());
        return keep("INCIDENT_CANCELLED", cancelled, 0);
    }

    private Incident bySecond(Actor actor, IncidentId id, long seen) {
        Incident incident = office.toDecide(actor, id, seen);
        if (!incident.mayBeDecidedBy(actor.requirePerson())) {
            throw Refused.forbidden("incident-needs-a-second-person");
        }
        return incident;
    }

    private static Incident changed(Optional<Incident> decided) {
        return decided.orElseThrow(() -> Refused.conflict("incident-decided-already"));
    }

    private Incident keep(String act, Incident incident, int confirmations) {
        incidents.update(incident);
        tasks.close(incident);
        audit.record(Act.of(act).on(incident.id().value()).with("confirmations", confirmations));
        return incident;
    }
}
