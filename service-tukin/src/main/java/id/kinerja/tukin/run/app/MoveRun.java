package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.BudgetWatch;
import id.kinerja.tukin.run.ExtraCorrections;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.Runs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks or approves a run as the caller has seen it; an approval enters the ledger. */
@Service
public class MoveRun {

    private final Runs runs;
    private final RunResults results;
    private final ExtraCorrections extraCorrections;
    private final RunEvents events;
    private final RunTasks tasks;
    private final ExtraTasks extraTasks;
    private final LeftUnitTasks leftUnitTasks;
    private final AskHeirs askHeirs;
    private final BudgetWatch budgetWatch;
    private final AgencyRoles office;
    private final AuditTrail audit;

    MoveRun(
            Runs runs,
            RunResults results,
            ExtraCorrections extraCorrections,
            RunEvents events,
            RunTasks tasks,
            ExtraTasks extraTasks,
            LeftUnitTasks leftUnitTasks,
            AskHeirs askHeirs,
            BudgetWatch budgetWatch,
            AgencyRoles office,
            AuditTrail audit) {
        this.audit = audit;
        this.askHeirs = askHeirs;
        this.runs = runs;
        this.results = results;
        this.extraCorrections = extraCorrections;
        this.events = events;
        this.tasks = tasks;
        this.extraTasks = extraTasks;
        this.leftUnitTasks = leftUnitTasks;
        this.budgetWatch = budgetWatch;
        this.office = office;
    }

    /**
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public Run move(Actor actor, RunId id, RunStep step, long seen) {
        office.require(actor, step.roles().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(step.refusal(run, by));
        if (step == RunStep.APPROVE) {
            askHeirs.require(actor.agency(), run);
            grant(run);
        }
        Run moved = runs.move(run, step, by);
        tasks.follow(moved);
        leftUnitTasks.follow(moved);
        events.changed(actor.agency(), moved);
        audit.record(
                Act.of("RUN_MOVED")
                        .on(id.value())
                        .with("from", run.state())
                        .with("to", moved.state()));
        return moved;
    }

    private void grant(Run run) {
        if (!results.grant(run)) {
            throw Refused.conflict(
                    run.extra() == null ? "run-corrections-outdated" : "extra-paid-since");
        }
        if (run.extra() != null && !extraCorrections.grant(run)) {
            throw Refused.conflict("run-corrections-outdated");
        }
        extraTasks.settledBy(run);
        budgetWatch.approved(run);
    }
}
