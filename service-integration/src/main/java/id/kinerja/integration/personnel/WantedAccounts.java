package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Accounts that people are to have; Keycloak gets them afterwards, so it can't hold up an import.
 */
public interface WantedAccounts {

    /** One account to be made. */
    record Account(PersonId person, String username, String name, Set<Role> roles) {

        public Account named(String other) {
            return new Account(person, other, name, roles);
        }
    }

    void want(List<Account> accounts);

    /** Whether somebody of any agency is to have an account of this name. */
    boolean isTaken(String username);

    /** Has their accounts looked at soon, without waiting for anybody. */
    void follow(Collection<PersonId> people);

    /**
     * Has the accounts for which {@link #follow} was called be what their people are on that day:
     * called as they are, with the roles of their grants that aren't over; once their service has
     * ended, with none but an employee's, and after some months not to be used at all, that of the
     * dead at once. One that Keycloak is being asked for just now waits for the next time. How many
     * are otherwise than they were.
     */
    int bringInStep(LocalDate today);

    /** The same of everybody. */
    int bringAllInStep(LocalDate today);
}
