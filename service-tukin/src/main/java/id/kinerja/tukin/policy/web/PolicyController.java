package id.kinerja.tukin.policy.web;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.policy.app.ActivatePolicy;
import id.kinerja.tukin.policy.app.PolicyActions;
import id.kinerja.tukin.policy.app.PolicySurroundings;
import id.kinerja.tukin.policy.app.ProposePolicy;
import id.kinerja.tukin.policy.app.ReadPolicies;
import id.kinerja.tukin.policy.app.ReadPolicy;
import id.kinerja.tukin.policy.web.PolicyViews.ChangedValuesView;
import id.kinerja.tukin.policy.web.PolicyViews.PolicySummaryView;
import id.kinerja.tukin.policy.web.PolicyViews.WholePolicyView;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which an agency pays: proposed by one, read and activated by another. */
@RestController
@RequestMapping("/v1/policies")
class PolicyController {

    private final ProposePolicy proposePolicy;
    private final ActivatePolicy activatePolicy;
    private final ReadPolicies readPolicies;
    private final ReadPolicy readPolicy;
    private final PolicyActions policyActions;
    private final PolicySurroundings policySurroundings;
    private final Problems problems;
    private final MessageSource messages;

    PolicyController(
            ProposePolicy proposePolicy,
            ActivatePolicy activatePolicy,
            ReadPolicies readPolicies,
            ReadPolicy readPolicy,
            PolicyActions policyActions,
            PolicySurroundings policySurroundings,
            Problems problems,
            MessageSource messages) {
        this.messages = messages;
        this.policyActions = policyActions;
        this.policySurroundings = policySurroundings;
        this.problems = problems;
        this.proposePolicy = proposePolicy;
        this.activatePolicy = activatePolicy;
        this.readPolicies = readPolicies;
        this.readPolicy = readPolicy;
    }

    /** Proposes a version of a policy; a second person activates it. */
    @Serves(
            value = "Proposes a version of a tukin policy, which a second person activates",
            roles = Role.PENGELOLA_TUKIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PolicySummaryView propose(Actor actor, @RequestBody PolicyDocument document, Locale locale) {
        ProposedPolicy policy = proposePolicy.propose(actor, document);
        return PolicySummaryView.of(
                policy, policyActions.of(actor).apply(policy), findings(policy, locale));
    }

    private List<Problem.Finding> findings(ProposedPolicy policy, Locale locale) {
        return problems.findings(policySurroundings.of(policy).findings(), locale);
    }

    /** The last proposed first. */
    @Serves(
            value = "Lists the tukin policies, the last proposed first",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping
    Page<PolicySummaryView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        PolicyId before = Cursor.after(cursor, PolicyId::new);
        var actions = policyActions.of(actor);
        return Page.of(
                readPolicies.read(actor, before, most + 1).stream()
                        .map(policy -> PolicySummaryView.of(policy, actions.apply(policy)))
                        .toList(),
                most,
                policy -> Cursor.of(policy.id()));
    }

    /** With all its rules; its ETag is what the activation wants back. */
    @Serves(
            value = "Reads a tukin policy with all its rules",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<WholePolicyView> one(Actor actor, @PathVariable UUID id, Locale locale) {
        ProposedPolicy policy = readPolicy.read(actor, new PolicyId(id));
        return EntityTag.answer(
                HttpStatus.OK,
                policy.revision(),
                WholePolicyView.of(
                        policy, policyActions.of(actor).apply(policy), findings(policy, locale)));
    }

    /**
     * Value by value, in words.
     *
     * @param since the policy that it is held against, such as the one that it follows
     */
    @Serves(
            value = "Says what is other in a tukin policy than in another one",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @WholeList(reason = "two documents have some hundred values")
    @GetMapping("/{id}/differences")
    ChangedValuesView differences(
            Actor actor, @PathVariable UUID id, @RequestParam UUID since, Locale locale) {
        ProposedPolicy before = readPolicy.read(actor, new PolicyId(since));
        ProposedPolicy after = readPolicy.read(actor, new PolicyId(id));
        return ChangedValuesView.of(
                DocumentDifferences.between(before.document(), after.document()),
                new DifferenceTexts(messages, locale));
    }

    /**
     * By a second person, who names what he has read by its ETag.
     *
     * @param leavingGap whether months are meant to be left without a policy, between this one and
     *     another or after it; refused with the months otherwise
     */
    @Serves(
            value =
                    "Activates a policy as it was read, where somebody else proposed it; the one that it follows ends the day before",
            roles = Role.PENYETUJU_TUKIN)
    @PostMapping("/{id}/activation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean leavingGap) {
        activatePolicy.activate(actor, new PolicyId(id), EntityTag.required(ifMatch), leavingGap);
    }
}
