package id.kinerja.tukin.policy;

import id.kinerja.kernel.AgencyId;

/** What happened to policies. */
public interface PolicyEvents {

    void activated(AgencyId agency, ProposedPolicy policy);
}
