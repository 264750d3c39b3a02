package id.kinerja.integration.account;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.util.List;

/** An account that Keycloak is to have and has not yet. */
public record OpenAccount(
        AgencyId agency, PersonId person, String username, String name, List<String> roles) {

    public OpenAccount {
        roles = List.copyOf(roles);
    }
}
