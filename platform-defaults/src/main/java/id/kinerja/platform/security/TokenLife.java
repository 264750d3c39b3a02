package id.kinerja.platform.security;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/** How long the present caller may be answered, for answers that take their time. */
public final class TokenLife {

    private TokenLife() {}

    /** When the caller's token ends; nothing where he has none. */
    public static Optional<Instant> end() {
        return TokenActors.token().map(Jwt::getExpiresAt);
    }
}
