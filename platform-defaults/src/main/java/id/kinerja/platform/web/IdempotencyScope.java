package id.kinerja.platform.web;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What an idempotency key counts within: the agency, the client and the route.
 *
 * <p>Who the client acts for belongs to the fingerprint instead, so that a key seen with another
 * holder is refused rather than taken for a new one.
 */
record IdempotencyScope(AgencyId agency, String client, String route, String key) {

    /** Stands for no agency, of callers who belong to none. */
    static final AgencyId NO_AGENCY = new AgencyId(new UUID(0, 0));

    static IdempotencyScope of(
            JwtAuthenticationToken caller, HttpServletRequest request, String key) {
        return new IdempotencyScope(
                AgencyScope.current().orElse(NO_AGENCY),
                Objects.requireNonNullElse(caller.getToken().getClaimAsString("azp"), ""),
                request.getRequestURI(),
                key);
    }

    /** What must be the same for a request to be the same: its holder, its query and its body. */
    static byte[] fingerprint(JwtAuthenticationToken caller, KeptBody body) throws IOException {
        MessageDigest digest = sha256();
        digest.update(bytes(caller.getName() + "\n" + body.request().getQueryString() + "\n"));
        body.digestInto(digest);
        return digest.digest();
    }

    /** A number for an advisory lock; two scopes that share one only wait for each other. */
    long lock() {
        return ByteBuffer.wrap(sha256().digest(context())).getLong();
    }

    byte[] context() {
        return bytes(String.join("\n", agency.toString(), client, route, key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every JDK has SHA-256", fault);
        }
    }
}
