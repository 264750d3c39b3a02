package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.Runs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up a calculation after the part that is being calculated; the run is open again. */
@Service
public class CancelCalculation {

    private final Runs runs;
    private final Calculations calculations;
    private final RunEvents events;
    private final RunTasks tasks;
    private final AgencyRoles office;
    private final AuditTrail audit;

    CancelCalculation(
            Runs runs,
            Calculations calculations,
            RunEvents events,
            RunTasks tasks,
            AgencyRoles office,
            AuditTrail audit) {
        this.audit = audit;
        this.runs = runs;
        this.calculations = calculations;
        this.events = events;
        this.tasks = tasks;
        this.office = office;
    }

    @Transactional
    public Run cancel(Actor actor, RunId id) {
        office.require(actor, RunStep.CANCEL.roles().toArray(Role[]::new));
        if (runs.find(id).isEmpty()) {
            throw Refused.notFound("run-unknown");
        }
        calculations.hold(id);
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        Refused.raise(RunStep.CANCEL.refusal(run, actor.requirePerson()));
        Run open = runs.abandon(run);
        tasks.follow(open);
        events.changed(actor.agency(), open);
        audit.record(
                Act.of("RUN_CALCULATION_CANCELLED").on(id.value()).with("version", run.version()));
        return open;
    }
}
