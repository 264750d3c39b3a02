package id.kinerja.integration.account;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.util.List;

/**
 * An account as Keycloak is to have it.
 *
 * @param roles all that it is to have of ours
 * @param enabled whether anybody may log in with it
 */
public record OpenAccount(
        AgencyId agency,
        PersonId person,
        String username,
        String name,
        List<String> roles,
        boolean enabled) {

    public OpenAccount {
        roles = List.copyOf(roles);
    }
}
