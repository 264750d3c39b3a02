package id.kinerja.integration.siasn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an agency's connection.
 *
 * @param tokenExpiresAt of the token that was given; absent where none was
 */
public record SiasnConnection(Login login, @Nullable Instant tokenExpiresAt, Instant changedAt) {

    /** How the operator's token is had. */
    public enum Login {
        /** By his name and password. */
        PASSWORD,
        /** Somebody gives it, and the next one before it ends. */
        GIVEN_TOKEN
    }
}
