package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.Runs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of the agency, latest month first. */
@Service
public class ReadRuns {

    private final Runs runs;
    private final AgencyRoles office;

    ReadRuns(Runs runs, AgencyRoles office) {
        this.runs = runs;
        this.office = office;
    }

    @Transactional(readOnly = true)
    public List<Run> read(
            Actor actor, @Nullable RunKind of, Runs.@Nullable Place after, int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return runs.list(of, after, limit);
    }
}
