package id.kinerja.tukin.statement.app;

import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what something is worked out: a policy of the agency, or one that is sent along. */
@Component
public class ChosenPolicy {

    private final Policies policies;

    ChosenPolicy(Policies policies) {
        this.policies = policies;
    }

    /** One that is active, or the one that is sent. */
    Policy active(@Nullable PolicyId id, @Nullable PolicyDocument document) {
        return id == null
                ? written(document)
                : only(document, () -> policies.active(id).orElseThrow(ChosenPolicy::unknown));
    }

    /** One that is active or proposed, or the one that is sent. */
    public Policy proposed(@Nullable PolicyId id, @Nullable PolicyDocument document) {
        return document(id, document).policy();
    }

    /** The same as it is written; it can be applied. */
    public PolicyDocument document(@Nullable PolicyId id, @Nullable PolicyDocument document) {
        return id == null
                ? checked(document)
                : only(
                        document,
                        () ->
                                checked(
                                        policies.find(id)
                                                .map(ProposedPolicy::document)
                                                .orElseThrow(ChosenPolicy::unknown)));
    }

    private static Refused unknown() {
        return Refused.notFound("policy-unknown");
    }

    private static <T> T only(@Nullable PolicyDocument document, Supplier<T> policy) {
        if (document != null) {
            throw Refused.invalid("simulation-invalid", Finding.of("policy", "one-policy-only"));
        }
        return policy.get();
    }

    private static Policy written(@Nullable PolicyDocument document) {
        return checked(document).policy();
    }

    private static PolicyDocument checked(@Nullable PolicyDocument document) {
        if (document == null) {
            throw Refused.invalid("simulation-invalid", Finding.of("policy", "part-missing"));
        }
        List<Finding> findings = DocumentCheck.findings(document);
        if (!findings.isEmpty()) {
            throw Refused.invalid("policy-invalid", findings);
        }
        return document;
    }
}
