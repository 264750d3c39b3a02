package id.kinerja.platform.security;

import id.kinerja.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A token without an agency reaches only what is marked {@link CrossAgency}. */
final class AgencyRequired implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean tokenWithoutAgency =
                TokenActors.token().isPresent() && TokenActors.current().isEmpty();
        if (tokenWithoutAgency && handler instanceof HandlerMethod method && !crossAgency(method)) {
            throw Refused.forbidden("agency-missing");
        }
        return true;
    }

    private static boolean crossAgency(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), CrossAgency.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), CrossAgency.class);
    }
}
