package id.kinerja.integration.agency;

import id.kinerja.kernel.AgencyId;
import java.util.Optional;

/** The agencies of this installation. */
public interface Agencies {

    /** False where the code is taken. */
    boolean add(Agency agency);

    void update(Agency agency);

    Optional<Agency> find(AgencyId agency);

    /** Nobody else changes it until the end of the transaction. */
    Optional<Agency> findForChange(AgencyId agency);
}
