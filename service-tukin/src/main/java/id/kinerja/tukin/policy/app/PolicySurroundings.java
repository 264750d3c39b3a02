package id.kinerja.tukin.policy.app;

import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.policy.UncoveredMonths;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which active policies a policy stands between, and the months that are left without any. */
@Component
public class PolicySurroundings {

    private final Policies policies;

    PolicySurroundings(Policies policies) {
        this.policies = policies;
    }

    @Transactional(readOnly = true)
    public UncoveredMonths of(ProposedPolicy policy) {
        LocalDate first = policy.document().validFrom();
        return new UncoveredMonths(
                policy,
                policies.lastBefore(first).orElse(null),
                policies.firstAfter(first).orElse(null));
    }
}
