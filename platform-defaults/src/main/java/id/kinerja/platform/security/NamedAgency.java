package id.kinerja.platform.security;

import id.kinerja.kernel.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a service's own token act in the agency that the call names. Of the token of a person, or of
 * one that has an agency already, the header is not read; and whoever acts like this is a machine
 * and nothing more, whatever roles its token has.
 */
public final class NamedAgency extends OncePerRequestFilter {

    public static final String HEADER = "Kinerja-Agency";

    private static final String NAMED = "kinerja_agency_named";

    private final String client;

    /**
     * @param service at whose client the token must have a right
     */
    NamedAgency(String service) {
        this.client = "service-" + service;
    }

    static boolean isNamed(Jwt token) {
        return Boolean.TRUE.equals(token.getClaim(NAMED));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UUID> agency = agency(request.getHeader(HEADER));
        TokenActors.token()
                .filter(this::isOfAService)
                .flatMap(token -> agency.map(named -> acting(token, named)))
                .ifPresent(
                        acting ->
                                SecurityContextHolder.getContext()
                                        .setAuthentication(
                                                new JwtAuthenticationToken(acting, List.of())));
        chain.doFilter(request, response);
    }

    private boolean isOfAService(Jwt token) {
        return !token.hasClaim("agency")
                && !token.hasClaim("person")
                && !MachineRights.rightsAt(client, token).isEmpty();
    }

    private static Jwt acting(Jwt token, UUID agency) {
        return Jwt.withTokenValue(token.getTokenValue())
                .headers(headers -> headers.putAll(token.getHeaders()))
                .claims(claims -> claims.putAll(token.getClaims()))
                .claim("agency", agency.toString())
                .claim("realm_access", Map.of("roles", List.of(Role.MACHINE.name())))
                .claim(NAMED, true)
                .build();
    }

    private static Optional<UUID> agency(@Nullable String header) {
        try {
            return Optional.ofNullable(header).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
