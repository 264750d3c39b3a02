package id.kinerja.gateway;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Access tokens with an end; an ID token is signed with the same key and is no leave to call. */
final class AccessTokensOnly implements OAuth2TokenValidator<Jwt> {

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean access =
                "Bearer".equals(token.getClaimAsString("typ")) && token.getExpiresAt() != null;
        return access
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(
                                OAuth2ErrorCodes.INVALID_TOKEN, "Not an access token", null));
    }
}
