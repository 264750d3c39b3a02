package id.kinerja.tukin.policy.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A policy as it was proposed, for whoever is to activate it or looks into how people are paid. */
@Service
public class ReadPolicy {

    private final Policies policies;
    private final AgencyRoles office;

    ReadPolicy(Policies policies, AgencyRoles office) {
        this.policies = policies;
        this.office = office;
    }

    @Transactional(readOnly = true)
    public ProposedPolicy read(Actor actor, PolicyId id) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return policies.find(id).orElseThrow(() -> Refused.notFound("policy-unknown"));
    }
}
