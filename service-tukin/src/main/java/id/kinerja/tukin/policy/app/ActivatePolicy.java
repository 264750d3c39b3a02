package id.kinerja.tukin.policy.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.PolicyEvents;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activates a proposed policy as the caller has read it; never by the one who proposed it. */
@Service
public class ActivatePolicy {

    private final Policies policies;
    private final PolicyEvents events;
    private final TaskBoard board;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ActivatePolicy(
            Policies policies,
            PolicyEvents events,
            TaskBoard board,
            AgencyRoles office,
            AuditTrail audit) {
        this.audit = audit;
        this.board = board;
        this.office = office;
        this.policies = policies;
        this.events = events;
    }

    /**
     * @param seen the revision that the caller has read
     */
    @Transactional
    public void activate(Actor actor, PolicyId id, long seen) {
        office.require(actor, Role.PENYETUJU_TUKIN);
        PersonId second = actor.requirePerson();
        ProposedPolicy policy =
                policies.findForChange(id).orElseThrow(() -> Refused.notFound("policy-unknown"));
        if (policy.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(policy.activationRefusal(second));
        if (!policies.activate(id, second)) {
            throw Refused.conflict("policy-overlaps");
        }
        board.close("POLICY_TO_ACTIVATE", List.of(id.value()));
        events.activated(actor.agency(), policy);
        audit.record(Act.of("POLICY_ACTIVATED").on(id.value()));
    }
}
