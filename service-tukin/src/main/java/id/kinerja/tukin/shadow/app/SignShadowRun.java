package id.kinerja.tukin.shadow.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.shadow.ShadowId;
import id.kinerja.tukin.shadow.ShadowRun;
import id.kinerja.tukin.shadow.ShadowRuns;
import id.kinerja.tukin.shadow.ShadowStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs a month off once something was said about each difference; it never changes again. */
@Service
public class SignShadowRun {

    private final ShadowRuns shadows;
    private final AgencyRoles office;
    private final AuditTrail audit;

    SignShadowRun(ShadowRuns shadows, AgencyRoles office, AuditTrail audit) {
        this.shadows = shadows;
        this.office = office;
        this.audit = audit;
    }

    /**
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public ShadowRun sign(Actor actor, ShadowId id, long seen) {
        office.require(actor, ShadowStep.SIGN.roles().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        ShadowRun shadow =
                shadows.findForChange(id).orElseThrow(() -> Refused.notFound("shadow-run-unknown"));
        if (shadow.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(ShadowStep.SIGN.refusal(shadow, by));
        shadows.sign(id, by);
        audit.record(Act.of("SHADOW_RUN_SIGNED").on(id.value()).with("month", shadow.month()));
        return shadows.find(id).orElseThrow();
    }
}
