package id.kinerja.integration.account.app;

import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccounts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes the accounts that wait in one agency, or brings them in step, and looks once a day at those
 * that are; what fails waits on and holds up nobody. Keycloak is asked outside of any transaction:
 * however slow it is, no connection of the database waits for it.
 */
@Component
public class MakeOpenAccounts {

    private static final int PART = 20;

    private final WorkOnAccounts work;
    private final Accounts accounts;

    MakeOpenAccounts(WorkOnAccounts work, Accounts accounts) {
        this.work = work;
        this.accounts = accounts;
    }

    /** How many were tried, none while Keycloak is away; called in the scope of an agency. */
    public int make() {
        int tried = 0;
        while (tried < PART && !accounts.areAway()) {
            Optional<OpenAccounts.Taken> taken = work.take();
            if (taken.isEmpty()) {
                return tried;
            }
            work.keep(taken.get(), accounts.make(taken.get().account()));
            tried++;
        }
        return tried;
    }
}
