package id.kinerja.tukin.run.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.LeftUnit;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.LeftUnits.LeavingOut;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.Runs;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves units out of a run with all below them, such as those whose attendance isn't closed: it
 * goes on for all others. What was calculated with others left out counts no more.
 */
@Service
public class LeaveUnitsOut {

    private static final int ALL = Integer.MAX_VALUE;

    private final Runs runs;
    private final Calculations calculations;
    private final LeftUnits leftUnits;
    private final CheckLeftUnits checkLeftUnits;
    private final RunEvents events;
    private final RunTasks tasks;
    private final AgencyRoles office;
    private final AuditTrail audit;

    LeaveUnitsOut(
            Runs runs,
            Calculations calculations,
            LeftUnits leftUnits,
            CheckLeftUnits checkLeftUnits,
            RunEvents events,
            RunTasks tasks,
            AgencyRoles office,
            AuditTrail audit) {
        this.runs = runs;
        this.calculations = calculations;
        this.leftUnits = leftUnits;
        this.checkLeftUnits = checkLeftUnits;
        this.events = events;
        this.tasks = tasks;
        this.office = office;
        this.audit = audit;
    }

    /**
     * @param reason for its people and the officers
     */
    public record Left(UnitId unit, String reason) {}

    /**
     * A unit that is left out already, for the same reason and with the same units below it, stays
     * as it is.
     *
     * @param wanted all that the run is to leave out; none where it is to pay everybody
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public Run leaveOut(Actor actor, RunId id, List<Left> wanted, long seen) {
        office.require(actor, RunStep.CALCULATE.roles().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        if (runs.find(id).isEmpty()) {
            throw Refused.notFound("run-unknown");
        }
        calculations.hold(id);
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(LeftUnit.refusalToLeaveOut(run));
        Change change = change(id, checkLeftUnits.require(run, wanted));
        if (change.isNothing()) {
            return run;
        }
        leftUnits.change(id, change.takenIn(), change.leftOut(), by);
        Run open = runs.abandon(run);
        tasks.follow(open);
        events.changed(actor.agency(), open);
        audit.recordAll(change.acts(id));
        return open;
    }

    private Change change(RunId id, List<LeavingOut> wanted) {
        Map<UnitId, LeavingOut> there =
                leftUnits.list(id, null, ALL).stream()
                        .map(one -> new LeavingOut(one.unit(), one.units(), one.reason()))
                        .collect(toMap(LeavingOut::unit, one -> one));
        List<LeavingOut> others =
                wanted.stream().filter(one -> !one.equals(there.get(one.unit()))).toList();
        Set<UnitId> kept = wanted.stream().map(LeavingOut::unit).collect(toSet());
        others.forEach(one -> kept.remove(one.unit()));
        Set<UnitId> takenIn = new HashSet<>(there.keySet());
        takenIn.removeAll(kept);
        return new Change(takenIn, others);
    }

    /**
     * @param takenIn also those that are left out anew otherwise
     */
    private record Change(Set<UnitId> takenIn, List<LeavingOut> leftOut) {

        boolean isNothing() {
            return takenIn.isEmpty() && leftOut.isEmpty();
        }

        List<Act> acts(RunId run) {
            Set<UnitId> left = leftOut.stream().map(LeavingOut::unit).collect(toSet());
            return Stream.concat(
                            left.stream().map(unit -> act("UNIT_LEFT_OUT", run, unit)),
                            takenIn.stream()
                                    .filter(unit -> !left.contains(unit))
                                    .map(unit -> act("UNIT_TAKEN_IN", run, unit)))
                    .toList();
        }

        private static Act act(String code, RunId run, UnitId unit) {
            return Act.of(code).on(run.value()).with("unit", unit.value());
        }
    }
}
