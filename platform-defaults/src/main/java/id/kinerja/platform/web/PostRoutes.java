package id.kinerja.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Which controller method a POST will reach, asked before it is reached. */
final class PostRoutes {

    private final Supplier<RequestMappingHandlerMapping> mapping;

    PostRoutes(Supplier<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** False too where there is no such route: that refusal is for the dispatcher to tell. */
    boolean needsKey(HttpServletRequest request) {
        return methodOf(request) instanceof HandlerMethod method
                && !method.hasMethodAnnotation(NoIdempotencyKey.class);
    }

    /** Whether its body is a file. */
    boolean takesFile(HttpServletRequest request) {
        return methodOf(request) instanceof HandlerMethod method
                && method.hasMethodAnnotation(TakesFile.class);
    }

    private Object methodOf(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain found = mapping.get().getHandler(request);
            return found == null ? "none" : found.getHandler();
        } catch (Exception noSuchRoute) {
            // Method or content type not served; getHandler declares no narrower type.
            return "none";
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
