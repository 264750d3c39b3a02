package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Unit;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.app.PaidService;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the calculation of a run, by attendance that is exactly what its closed periods say; the
 * people are calculated in the background, part by part.
 */
@Service
public class StartCalculation {

    private final Runs runs;
    private final Policies policies;
    private final Directory directory;
    private final RunEvents events;
    private final RunTasks tasks;
    private final AgencyRoles office;
    private final AuditTrail audit;

    StartCalculation(
            Runs runs,
            Policies policies,
            Directory directory,
            RunEvents events,
            RunTasks tasks,
            AgencyRoles office,
            AuditTrail audit) {
        this.audit = audit;
        this.runs = runs;
        this.policies = policies;
        this.directory = directory;
        this.events = events;
        this.tasks = tasks;
        this.office = office;
    }

    @Transactional
    public Run start(Actor actor, RunId id) {
        office.require(actor, RunStep.CALCULATE.roles().toArray(Role[]::new));
        PersonId maker = actor.requirePerson();
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        Refused.raise(RunStep.CALCULATE.refusal(run, maker));
        ProposedPolicy policy =
                policies.inForceOn(run.month().atDay(1))
                        .orElseThrow(() -> Refused.conflict("no-policy-in-force", run.month()));
        runs.holdFacts();
        requireWholeAttendance(run, policy.document().policy());
        Run begun = runs.begin(run, policy.id(), maker);
        tasks.follow(begun);
        events.changed(actor.agency(), begun);
        audit.record(
                Act.of("RUN_CALCULATION_STARTED")
                        .on(id.value())
                        .with("policy", policy.id().value()));
        return begun;
    }

    /** Where somebody serves who is to be paid, there must be attendance to pay him by. */
    private void requireWholeAttendance(Run run, Policy policy) {
        DateRange whole = DateRange.of(run.month().atDay(1), run.month().atEndOfMonth());
        Set<UnitId> staffed =
                policy.readsAttendance()
                        ? directory.unitsOfService(whole, PaidService.STATUSES)
                        : Set.of();
        List<Refused.Finding> findings =
                runs.attendanceGaps(run.month(), staffed).stream().map(this::finding).toList();
        if (!findings.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "attendance-not-whole",
                    List.of(run.month().toString()),
                    findings);
        }
    }

    private Refused.Finding finding(Runs.Gap gap) {
        String unit = directory.unit(gap.unit()).map(Unit::code).orElse(gap.unit().toString());
        return switch (gap.code()) {
            case "period-open" -> Refused.Finding.of(unit, "period-open", unit);
            case "days-missing" -> Refused.Finding.of(unit, "days-missing", unit);
            default -> Refused.Finding.of(unit, "days-differ", unit);
        };
    }
}
