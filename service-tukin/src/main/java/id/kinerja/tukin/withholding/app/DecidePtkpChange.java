package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.withholding.PtkpChange;
import id.kinerja.tukin.withholding.PtkpChangeId;
import id.kinerja.tukin.withholding.PtkpOfYears;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists changes of PTKP, and has one count, or not, that somebody else has given. */
@Service
public class DecidePtkpChange {

    private final PtkpOfYears ptkps;
    private final PtkpChangeTasks tasks;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    DecidePtkpChange(
            PtkpOfYears ptkps, PtkpChangeTasks tasks, AgencyRoles roles, AuditTrail audit) {
        this.ptkps = ptkps;
        this.tasks = tasks;
        this.roles = roles;
        this.audit = audit;
    }

    /** The last given first. */
    @Transactional
    public List<PtkpChange> list(
            Actor actor,
            PtkpChange.@Nullable State state,
            @Nullable PtkpChangeId before,
            int limit) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        audit.record(Act.looked("PTKP_CHANGE_SEEN"));
        return ptkps.list(state, before, limit);
    }

    /** What is locked stays; the tax of the year is worked out by it from the next run on. */
    @Transactional
    public void confirm(Actor actor, PtkpChangeId id) {
        PersonId by = second(actor);
        PtkpChange change = waiting(id, by);
        ptkps.confirm(change, by);
        tasks.close(change);
        audit.record(act("PTKP_CHANGE_CONFIRMED", change));
    }

    /**
     * @param reason for whoever has given it
     */
    @Transactional
    public void reject(Actor actor, PtkpChangeId id, String reason) {
        PersonId by = second(actor);
        PtkpChange change = waiting(id, by);
        ptkps.reject(change, reason, by);
        tasks.close(change);
        audit.record(act("PTKP_CHANGE_REJECTED", change));
    }

    private PersonId second(Actor actor) {
        roles.require(actor, Role.PENYETUJU_TUKIN);
        return actor.requirePerson();
    }

    private PtkpChange waiting(PtkpChangeId id, PersonId by) {
        PtkpChange change =
                ptkps.findForChange(id).orElseThrow(() -> Refused.notFound("ptkp-change-unknown"));
        Refused.raise(change.decisionRefusal(by));
        return change;
    }

    private static Act act(String code, PtkpChange change) {
        return Act.of(code)
                .on(change.id().value())
                .about(change.person())
                .with("year", change.year().getValue());
    }
}
