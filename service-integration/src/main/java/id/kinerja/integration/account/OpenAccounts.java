package id.kinerja.integration.account;

import id.kinerja.kernel.PersonId;
import java.util.List;

/** Accounts that wait to be made, or brought in step. */
public interface OpenAccounts {

    /**
     * Those of the agency in scope whose time has come; locked, so that no other replica takes
     * them.
     */
    List<OpenAccount> due(int limit);

    /** It is in step, and is looked at again a day later. */
    void done(PersonId person);

    /** To be tried again later, each time after a longer pause. */
    void failed(PersonId person, String fault);
}
