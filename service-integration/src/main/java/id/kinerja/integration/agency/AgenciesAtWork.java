package id.kinerja.integration.agency;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** Agencies as background work goes through them: over the wall, and by their ids alone. */
public interface AgenciesAtWork {

    List<AgencyId> all();

    /** Those of which such work waits now; what an agency has none of costs it nothing. */
    List<AgencyId> with(WaitingWork work);
}
