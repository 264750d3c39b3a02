package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.Set;

/**
 * Accounts that people are to have; Keycloak gets them afterwards, so it can't hold up an import.
 */
public interface WantedAccounts {

    /** One account to be made. */
    record Account(PersonId person, String username, String name, Set<Role> roles) {}

    void want(List<Account> accounts);

    /** Whether somebody of any agency is to have an account of this name. */
    boolean isTaken(String username);

    /** Has the role added to the account of a person, whether it is made already or not. */
    void addRole(PersonId person, Role role);
}
