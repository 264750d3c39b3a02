package id.kinerja.integration.account;

import java.time.Instant;
import java.util.Optional;

/** Accounts that wait to be made, or brought in step. */
public interface OpenAccounts {

    /**
     * An account that somebody asks Keycloak for.
     *
     * @param until when another takes it; what the account is to be isn't changed before
     */
    record Taken(OpenAccount account, Instant until) {}

    /** One of the agency in scope whose time has come; no other replica takes it meanwhile. */
    Optional<Taken> take();

    /**
     * It is in step, and is looked at again a day later; unless another has taken it since or HR
     * has given it another name.
     */
    void done(Taken taken);

    /** To be tried again later, each time after a longer pause. */
    void failed(Taken taken, String fault);
}
