package id.kinerja.tukin.shadow.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.shadow.ShadowId;
import id.kinerja.tukin.shadow.ShadowRuns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has what the application before paid for a month held against a run of it that was calculated, in
 * the background.
 */
@Service
public class CompareMonth {

    private final Runs runs;
    private final ShadowRuns shadows;
    private final AgencyRoles office;
    private final AuditTrail audit;

    CompareMonth(Runs runs, ShadowRuns shadows, AgencyRoles office, AuditTrail audit) {
        this.runs = runs;
        this.shadows = shadows;
        this.office = office;
        this.audit = audit;
    }

    /** By the run's version of this moment; who is held in it is compared as well. */
    @Transactional
    public ShadowId compare(Actor actor, RunId id) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
        Run run = runs.find(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.extra() != null) {
            throw Refused.conflict("run-of-no-month", run.kind());
        }
        if (!run.state().isCalculated()) {
            throw Refused.conflict("run-not-calculated", run.month());
        }
        ShadowId shadow =
                shadows.begin(run, actor.requirePerson())
                        .orElseThrow(() -> Refused.conflict("shadow-nothing-brought", run.month()));
        audit.record(
                Act.of("SHADOW_RUN_COMPARED")
                        .on(shadow.value())
                        .with("run", id.value())
                        .with("month", run.month()));
        return shadow;
    }
}
