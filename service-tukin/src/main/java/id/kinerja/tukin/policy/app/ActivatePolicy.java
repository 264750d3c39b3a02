package id.kinerja.tukin.policy.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import id.kinerja.tukin.policy.CalculatedMonths;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyEvents;
import id.kinerja.tukin.policy.PolicyExamples;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.policy.UncoveredMonths;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Activates a proposed policy as the caller has read it; never by the one who proposed it. The one
 * that it follows ends the day before. What it takes over and is approved stays as it is, and the
 * next run settles the difference; what is calculated and not approved is refused, and so are
 * months that would be left without a policy, unless that is meant.
 */
@Service
public class ActivatePolicy {

    private final Policies policies;
    private final PolicyExamples examples;
    private final ScopeUnits scopeUnits;
    private final PolicySurroundings policySurroundings;
    private final CalculatedMonths calculatedMonths;
    private final PolicyEvents events;
    private final TaskBoard board;
    private final AgencyRoles office;
    private final AuditTrail audit;

    ActivatePolicy(
            Policies policies,
            PolicyExamples examples,
            ScopeUnits scopeUnits,
            PolicySurroundings policySurroundings,
            CalculatedMonths calculatedMonths,
            PolicyEvents events,
            TaskBoard board,
            AgencyRoles office,
            AuditTrail audit) {
        this.audit = audit;
        this.board = board;
        this.office = office;
        this.policies = policies;
        this.examples = examples;
        this.scopeUnits = scopeUnits;
        this.policySurroundings = policySurroundings;
        this.calculatedMonths = calculatedMonths;
        this.events = events;
    }

    /**
     * @param seen the revision that the caller has read
     * @param leavesGap whether he means to leave months without a policy
     */
    @Transactional
    public void activate(Actor actor, PolicyId id, long seen, boolean leavesGap) {
        office.require(actor, Role.PENYETUJU_TUKIN);
        PersonId second = actor.requirePerson();
        ProposedPolicy policy =
                policies.findForChange(id).orElseThrow(() -> Refused.notFound("policy-unknown"));
        if (policy.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(policy.activationRefusal(second));
        requireSound(policy);
        boolean gap = leavesGap(policy, leavesGap);
        endTheOneBefore(actor, policy);
        if (!policies.activate(id, second)) {
            throw Refused.conflict("policy-overlaps");
        }
        calculatedMonths.settleBy(id, policy.during());
        board.close("POLICY_TO_ACTIVATE", List.of(id.value()));
        events.activated(actor.agency(), asItStands(id));
        Act activated = Act.of("POLICY_ACTIVATED").on(id.value());
        audit.record(gap ? activated.withCode("meant", "GAP") : activated);
    }

    private boolean leavesGap(ProposedPolicy policy, boolean meant) {
        UncoveredMonths uncovered = policySurroundings.of(policy);
        if (uncovered.leavesSome() && !meant) {
            throw Refused.invalid("policy-leaves-gap", uncovered.findings());
        }
        return uncovered.leavesSome();
    }

    /**
     * Once more, since what was proposed may have been looked at and worked out by an older
     * service, which asked for less of its examples.
     */
    private void requireSound(ProposedPolicy policy) {
        PolicyDocument document = policy.document();
        List<Refused.Finding> findings = DocumentCheck.findings(document);
        if (findings.isEmpty()) {
            findings = scopeUnits.findings(document);
        }
        if (findings.isEmpty()) {
            findings = examples.findings(document);
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid("policy-invalid", findings);
        }
    }

    private void endTheOneBefore(Actor actor, ProposedPolicy successor) {
        LocalDate first = successor.document().validFrom();
        // Asked before a policy in force is locked: a calculation that begins locks in this order.
        Optional<YearMonth> notApproved = calculatedMonths.notApproved(YearMonth.from(first));
        Optional<ProposedPolicy> before =
                policies.inForceOn(first)
                        .flatMap(inForce -> policies.findForChange(inForce.id()))
                        .filter(inForce -> inForce.givesWayOn(first));
        if (before.isPresent()) {
            requireApproved(notApproved);
            end(actor, before.get(), successor);
        }
    }

    private void end(Actor actor, ProposedPolicy before, ProposedPolicy successor) {
        LocalDate last = successor.document().validFrom().minusDays(1);
        policies.end(before.id(), last);
        events.ended(actor.agency(), asItStands(before.id()));
        audit.record(
                Act.of("POLICY_ENDED")
                        .on(before.id().value())
                        .with("until", last)
                        .with("successor", successor.id().value()));
    }

    /**
     * What was calculated by the one before isn't taken from under its run; what was approved stays
     * as it is, and the next run settles the difference.
     */
    private static void requireApproved(Optional<YearMonth> notApproved) {
        Refused.raise(notApproved.map(month -> Refused.conflict("policy-month-calculated", month)));
    }

    private ProposedPolicy asItStands(PolicyId id) {
        return policies.find(id).orElseThrow();
    }
}
