package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunStep;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which steps the caller may take with runs. */
@Service
public class RunActions {

    private final AgencyRoles office;

    RunActions(AgencyRoles office) {
        this.office = office;
    }

    /** His roles are asked for once, however many runs there are. */
    @Transactional(readOnly = true)
    public Function<Run, List<RunStep>> of(Actor actor) {
        Set<Role> held = office.held(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        return run ->
                Actions.open(
                        RunStep.class,
                        step ->
                                !Collections.disjoint(step.roles(), held)
                                        && step.refusal(run, actor.requirePerson()).isEmpty());
    }
}
