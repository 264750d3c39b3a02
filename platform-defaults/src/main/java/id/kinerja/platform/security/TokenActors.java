package id.kinerja.platform.security;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.Caller;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads from a checked token who asks. */
final class TokenActors {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    private TokenActors() {}

    /** The actor of the current request; empty where it has no token, or one without an agency. */
    static Optional<Actor> current() {
        return token().flatMap(TokenActors::of);
    }

    /** Whoever has a token, with an agency or without. */
    static Optional<Caller> caller() {
        return token().map(
                        token ->
                                new Caller(
                                        person(token.getClaimAsString("person")),
                                        token.getSubject(),
                                        clientOf(token),
                                        rolesOf(token)));
    }

    static Optional<Jwt> token() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken bearer
                ? Optional.of(bearer.getToken())
                : Optional.empty();
    }

    static Set<Role> rolesOf(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        Object names = access == null ? List.of() : access.getOrDefault("roles", List.of());
        return names instanceof Collection<?> all
                ? all.stream()
                        .map(Object::toString)
                        .filter(ROLES::contains)
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Optional<Actor> of(Jwt token) {
        String agency = token.getClaimAsString("agency");
        if (agency == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Actor(
                        AgencyId.parse(agency),
                        person(token.getClaimAsString("person")),
                        clientOf(token),
                        rolesOf(token)));
    }

    private static String clientOf(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("azp")).orElse("");
    }

    private static @Nullable PersonId person(@Nullable String claim) {
        return claim == null ? null : PersonId.parse(claim);
    }
}
