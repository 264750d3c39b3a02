package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.run.HoldStep;
import id.kinerja.tukin.run.LeftUnit;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which units a run leaves out, by whom and why, and what the caller may do about it. */
@Service
public class ReadLeftUnits {

    private final Runs runs;
    private final LeftUnits leftUnits;
    private final AgencyRoles office;

    ReadLeftUnits(Runs runs, LeftUnits leftUnits, AgencyRoles office) {
        this.runs = runs;
        this.leftUnits = leftUnits;
        this.office = office;
    }

    /**
     * @param calculated whether it is known whom the run holds with it
     * @param mayRelease whether the caller may release it now
     */
    public record Shown(LeftUnit left, boolean calculated, boolean mayRelease) {}

    @Transactional(readOnly = true)
    public List<Shown> read(Actor actor, RunId id, @Nullable UnitId after, int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        boolean releases = !office.held(actor, HoldStep.roles().toArray(Role[]::new)).isEmpty();
        return leftUnits.list(id, after, limit).stream()
                .map(
                        one ->
                                new Shown(
                                        one,
                                        run.state().isCalculated(),
                                        releases && mayRelease(actor, run, one)))
                .toList();
    }

    private static boolean mayRelease(Actor actor, Run run, LeftUnit left) {
        return left.refusalToRelease(run, actor.requirePerson()).isEmpty();
    }
}
