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
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the next run pay a month that was held when its own run was approved. */
@Service
public class ReleaseHold {

    private final Runs runs;
    private final Holds holds;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ReleaseHold(Runs runs, Holds holds, AgencyRoles office, AuditTrail audit) {
        this.runs = runs;
        this.holds = holds;
        this.office = office;
        this.audit = audit;
    }

    @Transactional
    public Hold release(Actor actor, RunId id, PersonId person) {
        office.require(actor, HoldStep.roles().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        Hold hold = holds.find(id, person).orElseThrow(() -> Refused.notFound("hold-unknown"));
        Refused.raise(HoldStep.RELEASE.refusal(run, hold, by));
        holds.release(run, person, by);
        audit.record(
                Act.of("HOLD_RELEASED").about(person).on(id.value()).with("month", run.month()));
        return holds.find(id, person).orElseThrow();
    }
}
