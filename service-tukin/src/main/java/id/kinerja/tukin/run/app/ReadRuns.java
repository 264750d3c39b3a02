package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.PaidReport;
import id.kinerja.tukin.statement.PaidReports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of the agency, latest month first. */
@Service
public class ReadRuns {

    private final Runs runs;
    private final PaidReports paidReports;
    private final AgencyRoles office;

    ReadRuns(Runs runs, PaidReports paidReports, AgencyRoles office) {
        this.runs = runs;
        this.paidReports = paidReports;
        this.office = office;
    }

    /**
     * @param paid nothing of a run that isn't locked
     */
    public record Listed(Run run, Optional<PaidReport> paid) {}

    @Transactional(readOnly = true)
    public List<Listed> read(
            Actor actor, @Nullable RunKind of, Runs.@Nullable Place after, int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        List<Run> listed = runs.list(of, after, limit);
        Map<UUID, PaidReport> reports =
                paidReports.ofRuns(
                        listed.stream()
                                .filter(run -> run.state() == Run.State.LOCKED)
                                .map(run -> run.id().value())
                                .toList());
        return listed.stream()
                .map(run -> new Listed(run, Optional.ofNullable(reports.get(run.id().value()))))
                .toList();
    }
}
