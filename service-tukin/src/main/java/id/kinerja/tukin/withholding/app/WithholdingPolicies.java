package id.kinerja.tukin.withholding.app;

import static java.util.Objects.requireNonNull;

import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.run.Run;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By which policy a run withholds. */
@Component
public class WithholdingPolicies {

    private final Policies policies;

    WithholdingPolicies(Policies policies) {
        this.policies = policies;
    }

    /** That of a run which is calculated. */
    public Policy of(Run run) {
        Policy policy = policies.active(requireNonNull(run.policy())).orElseThrow();
        return Optional.ofNullable(run.extra())
                .flatMap(policy::extraMonth)
                .map(policy::withholdingOf)
                .orElse(policy);
    }
}
