package id.kinerja.integration.personnel;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What follows elsewhere from places that come in when they have begun already. */
public interface LatePlaces {

    /** In the transaction in which the places are kept; not all of them need be late. */
    void cameIn(AgencyId agency, List<Assignment> places);
}
