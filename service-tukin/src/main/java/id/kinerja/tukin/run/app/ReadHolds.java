package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.run.Hold;
import id.kinerja.tukin.run.HoldStep;
import id.kinerja.tukin.run.Holds;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a run holds, by whom and why, and what the caller may do about it. */
@Service
public class ReadHolds {

    private final Runs runs;
    private final Holds holds;
    private final AgencyRoles office;

    ReadHolds(Runs runs, Holds holds, AgencyRoles office) {
        this.runs = runs;
        this.holds = holds;
        this.office = office;
    }

    /** A hold with the steps that the caller may take. */
    public record Shown(Hold hold, List<HoldStep> actions) {}

    @Transactional(readOnly = true)
    public List<Shown> read(Actor actor, RunId id, @Nullable PersonId after, int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        Set<Role> held = office.held(actor, HoldStep.roles().toArray(Role[]::new));
        return holds.list(id, after, limit).stream()
                .map(hold -> new Shown(hold, actions(actor, run, hold, held)))
                .toList();
    }

    private static List<HoldStep> actions(Actor actor, Run run, Hold hold, Set<Role> held) {
        return Actions.open(
                HoldStep.class,
                step ->
                        !Collections.disjoint(HoldStep.roles(), held)
                                && step.refusal(run, hold, actor.requirePerson()).isEmpty());
    }
}
