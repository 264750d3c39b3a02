package id.kinerja.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the controller of a path by comparing first how the path begins. Spring holds a path with
 * an id in it against every route of the service, condition by condition; with hundreds of routes
 * that took longer than anything else of a small request.
 */
final class RouteMapping extends RequestMappingHandlerMapping {

    /** Where a pattern stops to be plain text. */
    private static final Pattern VARIABLE = Pattern.compile("[{*?]");

    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo route, HttpServletRequest request) {
        return mayMatch(route, path(request)) ? super.getMatchingMapping(route, request) : null;
    }

    private static String path(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
    }

    /** What is encoded, or has parameters in its path, is left to the full comparison. */
    private boolean mayMatch(RequestMappingInfo route, String path) {
        return path.startsWith(beginnings.computeIfAbsent(route, RouteMapping::beginning))
                || path.indexOf('%') >= 0
                || path.indexOf(';') >= 0;
    }

    /** Nothing where it has several patterns. */
    private static String beginning(RequestMappingInfo route) {
        return route.getPatternValues().size() == 1
                ? VARIABLE.split(route.getPatternValues().iterator().next(), 2)[0]
                : "";
    }
}
