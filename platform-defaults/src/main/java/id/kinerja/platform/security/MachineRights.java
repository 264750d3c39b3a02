package id.kinerja.platform.security;

import id.kinerja.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds machines to their rights: one that names an agency reaches nothing but routes with a {@link
 * MachineRight}, and none reaches such a route without it.
 */
final class MachineRights implements HandlerInterceptor {

    private final String client;

    /**
     * @param service whose client in Keycloak has the rights as its roles
     */
    MachineRights(String service) {
        this.client = "service-" + service;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            TokenActors.token().ifPresent(token -> require(token, method));
        }
        return true;
    }

    private void require(Jwt token, HandlerMethod method) {
        MachineRight right = method.getMethodAnnotation(MachineRight.class);
        boolean person = token.hasClaim("person");
        if (right == null ? NamedAgency.isNamed(token) : !person && !has(token, right)) {
            throw Refused.forbidden("role-missing");
        }
    }

    private boolean has(Jwt token, MachineRight right) {
        return rightsAt(client, token).contains(right.value());
    }

    /** The roles that a token has at a client. */
    static Set<String> rightsAt(String client, Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("resource_access");
        return access != null && rolesOf(access.get(client)) instanceof Collection<?> roles
                ? roles.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static @Nullable Object rolesOf(@Nullable Object access) {
        return access instanceof Map<?, ?> entries ? entries.get("roles") : null;
    }
}
