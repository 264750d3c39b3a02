package id.kinerja.integration.delegation;

import id.kinerja.kernel.AgencyId;

/** What becomes of delegations. */
public interface DelegationEvents {

    void changed(AgencyId agency, Delegation delegation);
}
