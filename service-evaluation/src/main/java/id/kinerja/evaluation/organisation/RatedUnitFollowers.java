package id.kinerja.evaluation.organisation;

import id.kinerja.kernel.AgencyId;

/** What can begin once a unit is rated: the rating of its people comes next. */
public interface RatedUnitFollowers {

    void unitRated(AgencyId agency, RatedUnit rated);
}
