package id.kinerja.integration.account;

import java.util.Optional;

/** The accounts of Keycloak. */
public interface Accounts {

    /**
     * Makes the account, or brings an existing one of the same name in step.
     *
     * @return why it could not be done; empty where it is done
     */
    Optional<String> make(OpenAccount account);
}
