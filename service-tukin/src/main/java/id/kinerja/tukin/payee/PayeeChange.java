package id.kinerja.tukin.payee;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that waits for a second person: the first of a person, one in place of one that an
 * approved run pays into, or that of heirs.
 *
 * @param payee as he is paid once it counts
 * @param reason why it was rejected
 * @param batch with what it was brought, of a first account; absent of any other
 */
public record PayeeChange(
        PayeeChangeId id,
        Payee payee,
        State state,
        PersonId givenBy,
        Instant givenAt,
        @Nullable PersonId decidedBy,
        @Nullable String reason,
        @Nullable PayeeBatchId batch) {

    /** How far it is. */
    public enum State {
        /** The account before is paid into, where there is one. */
        WAITING,
        CONFIRMED,
        REJECTED,
        /** Another account was given before anybody has looked at it. */
        REPLACED,
        /** Whoever has given it has taken it back. */
        WITHDRAWN
    }
}
