package id.kinerja.integration.siasn;

import id.kinerja.kernel.AgencyId;
import java.util.Optional;

/** How the agency in scope is connected to SIASN; secrets are kept sealed. */
public interface SiasnConnections {

    Optional<SiasnConnection> find();

    void keep(AgencyId agency, SiasnCredentials credentials);

    /** False where there is no connection for it. */
    boolean keepToken(AgencyId agency, SsoToken token);

    Optional<SiasnAccess> access(AgencyId agency);
}
