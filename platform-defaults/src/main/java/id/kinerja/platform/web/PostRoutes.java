package id.kinerja.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What a POST will reach, asked before it is reached. */
final class PostRoutes {

    private static final Route NONE = new Route(false, false);

    private final Supplier<RequestMappingHandlerMapping> mapping;

    PostRoutes(Supplier<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /**
     * What a controller says of itself.
     *
     * @param needsKey false too where there is no such route: that refusal is for the dispatcher to
     *     tell
     * @param takesFile whether its body is a file
     */
    record Route(boolean needsKey, boolean takesFile) {}

    Route of(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain found = mapping.get().getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod method
                    ? new Route(
                            !method.hasMethodAnnotation(NoIdempotencyKey.class),
                            method.hasMethodAnnotation(TakesFile.class))
                    : NONE;
        } catch (Exception noSuchRoute) {
            // Method or content type not served; getHandler declares no narrower type.
            return NONE;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
