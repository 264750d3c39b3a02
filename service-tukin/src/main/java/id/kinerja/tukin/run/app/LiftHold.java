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

/** Takes back that a person is held in a run that is not approved yet. */
@Service
public class LiftHold {

    private final Runs runs;
    private final Holds holds;
    private final RunEvents events;
    private final AgencyRoles office;
    private final AuditTrail audit;

    LiftHold(Runs runs, Holds holds, RunEvents events, AgencyRoles office, AuditTrail audit) {
        this.runs = runs;
        this.holds = holds;
        this.events = events;
        this.office = office;
        this.audit = audit;
    }

    @Transactional
    public void lift(Actor actor, RunId id, PersonId person) {
        office.require(actor, HoldStep.roles().toArray(Role[]::new));
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        Hold hold = holds.find(id, person).orElseThrow(() -> Refused.notFound("hold-unknown"));
        Refused.raise(HoldStep.LIFT.refusal(run, hold, actor.requirePerson()));
        holds.lift(id, person);
        events.changed(actor.agency(), runs.sumUp(run));
        audit.record(Act.of("HOLD_LIFTED").about(person).on(id.value()).with("month", run.month()));
    }
}
