package id.kinerja.integration.conflict;

import id.kinerja.kernel.AgencyId;

/** What becomes of conflicts of interest; never why. */
public interface ConflictEvents {

    void changed(AgencyId agency, ConflictOfInterest conflict);
}
