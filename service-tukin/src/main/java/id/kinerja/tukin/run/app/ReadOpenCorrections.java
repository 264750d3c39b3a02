package id.kinerja.tukin.run.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.OpenCorrections;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.Runs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Earlier months that stay as they were paid, though facts have come, until something is known. */
@Service
public class ReadOpenCorrections {

    private final Runs runs;
    private final OpenCorrections openCorrections;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ReadOpenCorrections(
            Runs runs, OpenCorrections openCorrections, AgencyRoles office, AuditTrail audit) {
        this.runs = runs;
        this.openCorrections = openCorrections;
        this.office = office;
        this.audit = audit;
    }

    /** As calculated; none of a run that isn't. */
    @Transactional
    public List<OpenCorrections.Open> read(
            Actor actor, RunId id, RunResults.@Nullable PersonsMonth after, int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (!run.state().isCalculated()) {
            return List.of();
        }
        List<OpenCorrections.Open> shown = openCorrections.of(run, after, limit);
        audit.recordAll(
                shown.stream()
                        .filter(one -> !actor.is(one.person()))
                        .map(
                                one ->
                                        Act.looked("STATEMENT_SEEN")
                                                .about(one.person())
                                                .on(id.value())
                                                .with("month", one.month()))
                        .toList());
        return shown;
    }
}
