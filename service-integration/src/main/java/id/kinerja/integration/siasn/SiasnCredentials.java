package id.kinerja.integration.siasn;

import org.jspecify.annotations.Nullable;

/**
 * By what an agency is known to SIASN: the key of its application at the gateway, and the client of
 * the single sign-on with an operator of the agency.
 *
 * @param username of the operator; absent where a token of his is given instead, as BKN asks for a
 *     second factor
 */
public record SiasnCredentials(
        String consumerKey,
        String consumerSecret,
        String ssoClientId,
        @Nullable String username,
        @Nullable String password) {

    /** Whether a token of the operator is had by his password. */
    public boolean logsIn() {
        return username != null && password != null;
    }

    /** So that no log line can tell them. */
    @Override
    public String toString() {
        return "(credentials)";
    }
}
