package id.kinerja.platform.client;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The token of whoever asks, so that another service decides by his own rights what he is told. */
public final class CallerToken {

    private CallerToken() {}

    /** Of the current request; to be read on its thread. */
    public static String value() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken bearer) {
            return bearer.getToken().getTokenValue();
        }
        throw new IllegalStateException("Nobody asks here");
    }
}
