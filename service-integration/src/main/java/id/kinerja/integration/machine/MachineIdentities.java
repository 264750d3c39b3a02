package id.kinerja.integration.machine;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;

/**
 * Clients where tokens are made. Each throws {@link Refused} with {@code identities-away} where it
 * can't be reached; what was begun is brought to its end by the same call again.
 */
public interface MachineIdentities {

    /**
     * A client of the agency that may do what machines may, and a new secret of it. Throws {@link
     * Refused} with {@code machine-client-name-taken} where it belongs to somebody else.
     */
    MachineSecret open(AgencyId agency, String clientId);

    /** A new secret; the one before it opens nothing any more. */
    MachineSecret renew(AgencyId agency, String clientId);

    /** Whether it gets tokens from now on; those that it has hold until they end. */
    void enable(AgencyId agency, String clientId, boolean enabled);
}
