package id.kinerja.tukin.policy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.problem.Problem;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.PolicyAction;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.ProposedPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies as their makers and approvers see them. */
final class PolicyViews {

    private PolicyViews() {}

    /**
     * A policy in a list, or as it was taken in.
     *
     * @param basis the regulation that its class table comes from; each other rule names its own
     * @param validTo the last day on which it holds; absent where it has no end
     * @param activatedBy absent until somebody has activated it
     * @param revision what the ETag of the whole policy says
     * @param actions what the caller may do with it now
     * @param findings the months around it that are left without a policy; only where it was just
     *     proposed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicySummaryView(
            UUID id,
            String code,
            int version,
            Article basis,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            ProposedPolicy.State state,
            UUID proposedBy,
            @Nullable UUID activatedBy,
            long revision,
            List<PolicyAction> actions,
            @Nullable List<Problem.Finding> findings) {

        static PolicySummaryView of(ProposedPolicy policy, List<PolicyAction> actions) {
            return of(policy, actions, null);
        }

        static PolicySummaryView of(
                ProposedPolicy policy,
                List<PolicyAction> actions,
                @Nullable List<Problem.Finding> findings) {
            PolicyDocument document = policy.document();
            return new PolicySummaryView(
                    policy.id().value(),
                    document.code(),
                    document.version(),
                    document.classes().basis(),
                    document.validFrom(),
                    policy.until(),
                    policy.state(),
                    policy.proposedBy().value(),
                    idOf(policy.activatedBy()),
                    policy.revision(),
                    actions,
                    findings);
        }
    }

    /**
     * A policy with all its rules, as it was proposed.
     *
     * @param validTo the last day on which it holds, earlier than its document says where a
     *     successor has ended it; absent where it has no end
     * @param activatedBy absent until somebody has activated it
     * @param actions what the caller may do with it now
     * @param findings the months around it that are left without a policy, by those that are active
     *     now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WholePolicyView(
            UUID id,
            ProposedPolicy.State state,
            @Nullable LocalDate validTo,
            UUID proposedBy,
            @Nullable UUID activatedBy,
            long revision,
            PolicyDocument document,
            List<PolicyAction> actions,
            List<Problem.Finding> findings) {

        static WholePolicyView of(
                ProposedPolicy policy, List<PolicyAction> actions, List<Problem.Finding> findings) {
            return new WholePolicyView(
                    policy.id().value(),
                    policy.state(),
                    policy.until(),
                    policy.proposedBy().value(),
                    idOf(policy.activatedBy()),
                    policy.revision(),
                    policy.document(),
                    actions,
                    findings);
        }
    }

    /** What is other in one policy than in another. */
    record ChangedValuesView(List<ChangedValueView> items) {

        static ChangedValuesView of(
                List<DocumentDifferences.Difference> differences, DifferenceTexts texts) {
            return new ChangedValuesView(
                    differences.stream().map(one -> ChangedValueView.of(one, texts)).toList());
        }
    }

    /**
     * A value that is another one.
     *
     * @param path from the whole to the part, by the names of the document
     * @param part the same in words
     * @param before absent where it wasn't said
     * @param after absent where it isn't said any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangedValueView(
            String path, String part, @Nullable String before, @Nullable String after) {

        static ChangedValueView of(DocumentDifferences.Difference one, DifferenceTexts texts) {
            return new ChangedValueView(
                    String.join(".", one.path()),
                    texts.part(one.path()),
                    texts.value(one.path(), one.before()),
                    texts.value(one.path(), one.after()));
        }
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
