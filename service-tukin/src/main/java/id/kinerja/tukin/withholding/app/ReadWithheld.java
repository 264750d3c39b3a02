package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a locked run withholds; none is there before it is locked. */
@Service
public class ReadWithheld {

    private final Runs runs;
    private final WithheldOfRuns withheld;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    ReadWithheld(Runs runs, WithheldOfRuns withheld, AgencyRoles roles, AuditTrail audit) {
        this.runs = runs;
        this.withheld = withheld;
        this.roles = roles;
        this.audit = audit;
    }

    @Transactional
    public List<Withheld> list(
            Actor actor, RunId run, WithheldOfRuns.@Nullable Place after, int limit) {
        require(actor, run);
        audit.record(Act.looked("WITHHELD_SEEN").on(run.value()));
        return withheld.of(run, after, limit);
    }

    @Transactional(readOnly = true)
    public List<WithheldOfRuns.Sum> sums(Actor actor, RunId run) {
        require(actor, run);
        return withheld.sums(run);
    }

    /** Of whom it isn't known what the state bears. */
    @Transactional
    public List<WithheldOfRuns.Unknown> unknown(
            Actor actor, RunId run, @Nullable PersonId after, int limit) {
        require(actor, run);
        audit.record(Act.looked("WITHHELD_SEEN").on(run.value()));
        return withheld.unknown(run, after, limit);
    }

    private void require(Actor actor, RunId run) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        if (runs.find(run).isEmpty()) {
            throw Refused.notFound("run-unknown");
        }
    }
}
