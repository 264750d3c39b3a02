package id.kinerja.integration.siasn;

import id.kinerja.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What a call to SIASN is made with.
 *
 * @param given the operator's token, where his password isn't known
 */
public record SiasnAccess(
        AgencyId agency, SiasnCredentials credentials, @Nullable SsoToken given) {}
