package id.kinerja.integration.account;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that isn't known to be in step with its person yet.
 *
 * @param username by which it is to be logged in with
 * @param roles that it is to have
 * @param enabled whether anybody is to log in with it
 * @param fault why it could not be brought in step, where that was tried
 */
public record AccountDifference(
        PersonId person,
        String username,
        List<String> roles,
        boolean enabled,
        @Nullable String fault,
        int tries,
        Instant nextTry) {

    /** The fault that Keycloak has an account of that name for somebody else. */
    public static final String NAME_TAKEN = "ACCOUNT_NAME_TAKEN";

    public AccountDifference {
        roles = List.copyOf(roles);
    }

    public boolean needsAnotherName() {
        return NAME_TAKEN.equals(fault);
    }
}
