package id.kinerja.tukin.policy.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policies of the agency, the last proposed first. */
@Service
public class ReadPolicies {

    private final Policies policies;
    private final AgencyRoles office;

    ReadPolicies(Policies policies, AgencyRoles office) {
        this.policies = policies;
        this.office = office;
    }

    @Transactional(readOnly = true)
    public List<ProposedPolicy> read(Actor actor, @Nullable PolicyId before, int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return policies.list(before, limit);
    }
}
