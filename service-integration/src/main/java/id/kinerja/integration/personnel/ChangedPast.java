package id.kinerja.integration.personnel;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.List;

/** What follows elsewhere from what becomes known of days that are over. */
public interface ChangedPast {

    /** That somebody's service or place is another on these days than was known before. */
    record Changed(PersonId person, DateRange during) {}

    /** In the transaction in which it is kept; not all of the days need be over. */
    void changed(AgencyId agency, List<Changed> changes);
}
