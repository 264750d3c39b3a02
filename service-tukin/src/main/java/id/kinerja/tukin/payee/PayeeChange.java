package id.kinerja.tukin.payee;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account in place of one that a locked run has paid into.
 *
 * @param payee as he is paid once it counts
 */
public record PayeeChange(
        PayeeChangeId id,
        Payee payee,
        State state,
        PersonId givenBy,
        Instant givenAt,
        @Nullable PersonId decidedBy) {

    private static final int SHOWN = 4;

    /** How far it is. */
    public enum State {
        /** The account before is paid into. */
        WAITING,
        CONFIRMED,
        REJECTED,
        /** Another account was given before anybody has looked at it. */
        REPLACED
    }

    /** The last digits, to be held against the person's own paper. */
    public String maskedAccount() {
        String account = payee.account();
        int hidden = Math.max(account.length() - SHOWN, 0);
        return "*".repeat(hidden) + account.substring(hidden);
    }
}
