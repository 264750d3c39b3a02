package id.kinerja.integration.leave;

import id.kinerja.kernel.AgencyId;

/** What happened to leaves. */
public interface LeaveEvents {

    void decided(AgencyId agency, Leave leave);
}
