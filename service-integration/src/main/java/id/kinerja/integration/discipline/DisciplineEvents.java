package id.kinerja.integration.discipline;

import id.kinerja.kernel.AgencyId;

/** What happened to discipline decisions. */
public interface DisciplineEvents {

    void decided(AgencyId agency, DisciplineDecision decision);
}
