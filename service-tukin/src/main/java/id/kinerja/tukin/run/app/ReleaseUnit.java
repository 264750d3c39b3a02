package id.kinerja.tukin.run.app;

import static java.util.Objects.requireNonNull;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.HoldStep;
import id.kinerja.tukin.run.LeftUnit;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the next run pay all people of a unit that an approved run has left out. */
@Service
public class ReleaseUnit {

    private final Runs runs;
    private final LeftUnits leftUnits;
    private final Policies policies;
    private final LookAtPeriods lookAtPeriods;
    private final WholeAttendance wholeAttendance;
    private final LeftUnitTasks tasks;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ReleaseUnit(
            Runs runs,
            LeftUnits leftUnits,
            Policies policies,
            LookAtPeriods lookAtPeriods,
            WholeAttendance wholeAttendance,
            LeftUnitTasks tasks,
            AgencyRoles office,
            AuditTrail audit) {
        this.runs = runs;
        this.leftUnits = leftUnits;
        this.policies = policies;
        this.lookAtPeriods = lookAtPeriods;
        this.wholeAttendance = wholeAttendance;
        this.tasks = tasks;
        this.office = office;
        this.audit = audit;
    }

    /** Refused where attendance by which its people are to be paid isn't what was closed. */
    @Transactional
    public LeftUnit release(Actor actor, RunId id, UnitId unit) {
        office.require(actor, HoldStep.roles().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        runs.find(id).ifPresent(run -> lookAtPeriods.of(run.month()));
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        LeftUnit left = find(id, unit);
        Refused.raise(left.refusalToRelease(run, by));
        runs.holdFacts();
        wholeAttendance.require(run, policy(run), left.units());
        leftUnits.release(run, unit, by);
        tasks.follow(run);
        audit.record(Act.of("UNIT_RELEASED").on(id.value()).with("unit", unit.value()));
        return find(id, unit);
    }

    private LeftUnit find(RunId id, UnitId unit) {
        return leftUnits.find(id, unit).orElseThrow(() -> Refused.notFound("left-unit-unknown"));
    }

    private Policy policy(Run run) {
        return policies.active(requireNonNull(run.policy())).orElseThrow();
    }
}
