package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Hold;
import id.kinerja.tukin.run.HoldStep;
import id.kinerja.tukin.run.Holds;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a person in a run before it is approved: the run goes on and pays him nothing. */
@Service
public class HoldPerson {

    private final Runs runs;
    private final Holds holds;
    private final RunEvents events;
    private final AgencyRoles office;
    private final AuditTrail audit;

    HoldPerson(Runs runs, Holds holds, RunEvents events, AgencyRoles office, AuditTrail audit) {
        this.runs = runs;
        this.holds = holds;
        this.events = events;
        this.office = office;
        this.audit = audit;
    }

    /**
     * Whoever holds him already is followed by the caller, and the reason by his.
     *
     * @param reason for the person himself and the officers
     */
    @Transactional
    public Hold hold(Actor actor, RunId id, PersonId person, String reason) {
        office.require(actor, HoldStep.roles().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        // Locked, so that an approval at this moment comes before, or has to be looked at again.
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        Refused.raise(HoldStep.refusalToHold(run, person, by));
        if (!holds.isIn(run, person)) {
            throw Refused.notFound("person-not-in-run");
        }
        holds.put(id, person, reason, by);
        events.changed(actor.agency(), runs.sumUp(run));
        audit.record(Act.of("PERSON_HELD").about(person).on(id.value()).with("month", run.month()));
        return holds.find(id, person).orElseThrow();
    }
}
