package id.kinerja.integration.incident.app;

import id.kinerja.integration.attendance.KeptPast;
import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.Incidents;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes that many be taken to have come and gone as scheduled; a second person approves. */
@Service
public class ProposeIncident {

    private final IncidentOffice office;
    private final Register register;
    private final Incidents incidents;
    private final IncidentTasks tasks;
    private final BusinessClock clock;
    private final AuditTrail audit;

    ProposeIncident(
            IncidentOffice office,
            Register register,
            Incidents incidents,
            IncidentTasks tasks,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.register = register;
        this.incidents = incidents;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param proposal of whoever proposes it
     */
    @Transactional
    public Incident propose(Actor actor, Function<PersonId, Incident> proposal) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        Incident incident = office.placed(actor, proposal.apply(actor.requirePerson()));
        LocalDate today = clock.today(actor.agency());
        if (incident.during().lastDay().isAfter(today)) {
            throw Refused.invalid("incident-invalid", Finding.of("to", "day-to-come"));
        }
        if (KeptPast.isOver(incident.during().from(), today)) {
            throw Refused.invalid(
                    "incident-invalid", Finding.of("from", "too-long-ago", KeptPast.since(today)));
        }
        if (register.known(incident.absent()).size() < incident.absent().size()) {
            throw Refused.invalid("incident-invalid", Finding.of("absent", "person-unknown"));
        }
        if (incidents.affected(incident, Incident.MOST_PERSON_DAYS).size()
                > Incident.MOST_PERSON_DAYS) {
            throw Refused.invalid(
                    "incident-invalid",
                    Finding.of("to", "incident-too-many-days", Incident.MOST_PERSON_DAYS));
        }
        incidents.add(incident);
        tasks.open(incident);
        audit.record(
                Act.of("INCIDENT_PROPOSED")
                        .on(incident.id().value())
                        .with("from", incident.during().from())
                        .with("to", incident.during().lastDay()));
        return incident;
    }
}
