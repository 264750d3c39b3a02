package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.policy.app.ScopeUnits;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.ExtraCorrections;
import id.kinerja.tukin.run.Ground;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.app.UnitsOfMonth;
import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the calculation of a run, by attendance that is exactly what its closed periods say; the
 * people are calculated in the background, part by part.
 */
@Service
public class StartCalculation {

    /** How many are calculated at once. */
    static final int PART = 500;

    private final Runs runs;
    private final Calculations calculations;
    private final Policies policies;
    private final ScopeUnits scopeUnits;
    private final UnitsOfMonth unitsOfMonth;
    private final LookAtPeriods lookAtPeriods;
    private final AskEarlyMonths askEarlyMonths;
    private final WholeAttendance wholeAttendance;
    private final ExtraRules extraRules;
    private final ExtraCorrections extraCorrections;
    private final CommonGround commonGround;
    private final Directory directory;
    private final RunEvents events;
    private final RunTasks tasks;
    private final AgencyRoles office;
    private final AuditTrail audit;

    StartCalculation(
            Runs runs,
            Calculations calculations,
            Policies policies,
            ScopeUnits scopeUnits,
            UnitsOfMonth unitsOfMonth,
            LookAtPeriods lookAtPeriods,
            AskEarlyMonths askEarlyMonths,
            WholeAttendance wholeAttendance,
            ExtraRules extraRules,
            ExtraCorrections extraCorrections,
            CommonGround commonGround,
            Directory directory,
            RunEvents events,
            RunTasks tasks,
            AgencyRoles office,
            AuditTrail audit) {
        this.audit = audit;
        this.lookAtPeriods = lookAtPeriods;
        this.runs = runs;
        this.calculations = calculations;
        this.policies = policies;
        this.scopeUnits = scopeUnits;
        this.unitsOfMonth = unitsOfMonth;
        this.askEarlyMonths = askEarlyMonths;
        this.wholeAttendance = wholeAttendance;
        this.extraRules = extraRules;
        this.extraCorrections = extraCorrections;
        this.commonGround = commonGround;
        this.directory = directory;
        this.events = events;
        this.tasks = tasks;
        this.office = office;
    }

    /**
     * Of a month that stands calculated, those alone are calculated of whom facts have come since,
     * as long as everything that holds for all is as it was.
     *
     * @param everybody whether they all are, whatever has come
     */
    @Transactional
    public Run start(Actor actor, RunId id, boolean everybody) {
        office.require(actor, RunStep.CALCULATE.roles().toArray(Role[]::new));
        PersonId maker = actor.requirePerson();
        runs.find(id).ifPresent(this::lookAtAttendance);
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        Refused.raise(RunStep.CALCULATE.refusal(run, maker));
        runs.holdFacts();
        // A successor that is activated at this moment has begun by now, or finds the month taken.
        ProposedPolicy policy =
                policies.inForceOn(run.month().atDay(1))
                        .orElseThrow(() -> Refused.conflict("no-policy-in-force", run.month()));
        scopeUnits.require(policy.document());
        Basis basis = basis(actor.agency(), run, policy.document().policy());
        Begun begun = begin(run, policy.id(), maker, basis, everybody);
        tasks.follow(begun.run());
        events.changed(actor.agency(), begun.run());
        audit.record(
                Act.of("RUN_CALCULATION_STARTED")
                        .on(id.value())
                        .with("policy", policy.id().value())
                        .withCode("reach", begun.everybody() ? "EVERYBODY" : "CHANGED"));
        return begun.run();
    }

    private void lookAtAttendance(Run run) {
        lookAtPeriods.of(run.month());
        askEarlyMonths.lookAt(run);
    }

    private record Begun(Run run, boolean everybody) {}

    private Begun begin(Run run, PolicyId policy, PersonId maker, Basis basis, boolean everybody) {
        Ground ground = commonGround.of(run, policy, basis.attendance());
        if (!everybody && runs.goesOn(run, ground)) {
            Run begun = runs.beginWhereChanged(run, policy, maker, basis.attendance(), ground);
            calculations.shareChanged(begun, PART);
            return new Begun(begun, false);
        }
        DateRange held = DateRange.of(basis.month());
        Run begun =
                runs.begin(
                        run,
                        policy,
                        maker,
                        basis.attendance(),
                        ground,
                        directory.countAssigned(held));
        calculations.share(run.id(), directory.everyAssigned(held, PART));
        return new Begun(begun, true);
    }

    /**
     * Of what a run is calculated.
     *
     * @param attendance the days whose attendance counts
     */
    private record Basis(YearMonth month, DateRange attendance) {}

    private Basis basis(AgencyId agency, Run run, Policy policy) {
        ExtraPay extra = run.extra();
        if (extra == null) {
            unitsOfMonth.keep(run.month());
            return new Basis(run.month(), wholeAttendance.require(run, policy));
        }
        ExtraMonth rule = extraRules.require(agency, policy, extra);
        DateRange attendance = wholeAttendance.require(run, rule, policy);
        extraCorrections.begin(run, rule, attendance);
        return new Basis(rule.reference(), attendance);
    }
}
