package id.kinerja.tukin.policy.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyExamples;
import id.kinerja.tukin.policy.ProposedPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a policy as a proposal; what is wrong with it is told at once. */
@Service
public class ProposePolicy {

    private final Policies policies;
    private final PolicyExamples examples;
    private final ScopeUnits scopeUnits;
    private final TaskBoard board;
    private final AuditTrail audit;

    ProposePolicy(
            Policies policies,
            PolicyExamples examples,
            ScopeUnits scopeUnits,
            TaskBoard board,
            AuditTrail audit) {
        this.scopeUnits = scopeUnits;
        this.audit = audit;
        this.board = board;
        this.policies = policies;
        this.examples = examples;
    }

    @Transactional
    public ProposedPolicy propose(Actor actor, PolicyDocument document) {
        actor.require(Role.PENGELOLA_TUKIN);
        List<Refused.Finding> findings = findings(document);
        if (!findings.isEmpty()) {
            throw Refused.invalid("policy-invalid", findings);
        }
        ProposedPolicy proposed = ProposedPolicy.draft(document, actor.requirePerson());
        if (!policies.propose(proposed)) {
            throw Refused.conflict("policy-version-taken", document.code(), document.version());
        }
        board.open(
                List.of(
                        Task.of(
                                Role.PENYETUJU_TUKIN,
                                "POLICY_TO_ACTIVATE",
                                proposed.id().value(),
                                "/api/tukin/v1/policies/" + proposed.id())));
        audit.record(Act.of("POLICY_PROPOSED").on(proposed.id().value()));
        return proposed;
    }

    private List<Refused.Finding> findings(PolicyDocument document) {
        List<Refused.Finding> ofRules = DocumentCheck.findings(document);
        if (ofRules.isEmpty()) {
            ofRules = scopeUnits.findings(document);
        }
        return ofRules.isEmpty() || document.examples().isEmpty()
                ? Stream.concat(ofRules.stream(), examples.findings(document).stream()).toList()
                : ofRules;
    }
}
