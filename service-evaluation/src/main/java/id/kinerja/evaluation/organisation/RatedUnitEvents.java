package id.kinerja.evaluation.organisation;

import id.kinerja.kernel.AgencyId;

/** What happened to organisation ratings. */
public interface RatedUnitEvents {

    void rated(AgencyId agency, RatedUnit rated);
}
