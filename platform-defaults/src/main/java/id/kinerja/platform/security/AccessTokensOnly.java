package id.kinerja.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Takes access tokens only: an ID token or a refresh token of the same realm is signed with the
 * same key, and is no leave to do anything.
 */
final class AccessTokensOnly implements OAuth2TokenValidator<Jwt> {

    private static final String ACCESS = "Bearer";

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!ACCESS.equals(token.getClaimAsString("typ"))) {
            return refused("Not an access token");
        }
        if (token.getExpiresAt() == null) {
            return refused("Without an end");
        }
        return isIdOrAbsent(token.getClaimAsString("agency"))
                        && isIdOrAbsent(token.getClaimAsString("person"))
                ? OAuth2TokenValidatorResult.success()
                : refused("Agency or person is no id");
    }

    private static boolean isIdOrAbsent(@Nullable String claim) {
        try {
            return claim == null || UUID.fromString(claim).toString().equalsIgnoreCase(claim);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null));
    }
}
