package id.kinerja.tukin.payment.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import org.springframework.stereotype.Component;

/** Whatever is made of a run is made of a locked one, for who makes payments or audits them. */
@Component
public class LockedRuns {

    private final Runs runs;
    private final AgencyRoles roles;

    LockedRuns(Runs runs, AgencyRoles roles) {
        this.runs = runs;
        this.roles = roles;
    }

    /**
     * @throws Refused where the actor has no such office, there is no such run, or it isn't locked
     */
    public Run of(Actor actor, RunId id) {
        return of(actor, id, Role.PENGELOLA_TUKIN, Role.AUDITOR);
    }

    /**
     * @param offices one of which the actor needs
     * @throws Refused where he has none, there is no such run, or it isn't locked
     */
    public Run of(Actor actor, RunId id, Role... offices) {
        roles.require(actor, offices);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.state() != Run.State.LOCKED) {
            throw Refused.conflict("run-not-locked", run.state());
        }
        return run;
    }
}
