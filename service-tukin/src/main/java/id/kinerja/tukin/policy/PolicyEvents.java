package id.kinerja.tukin.policy;

import id.kinerja.kernel.AgencyId;

/** What happened to policies. */
public interface PolicyEvents {

    void activated(AgencyId agency, ProposedPolicy policy);

    /** By a successor, earlier than was told when it was activated. */
    void ended(AgencyId agency, ProposedPolicy policy);
}
