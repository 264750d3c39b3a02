package id.kinerja.gateway;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What services are told of a caller's way here is what the gateway saw; whatever the caller says
 * of it himself is dropped, and so are cookies, which nothing here uses.
 */
@Component
final class CallerHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {

    private static final List<String> FORGEABLE =
            List.of(
                    HttpHeaders.COOKIE,
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Port",
                    "X-Forwarded-Prefix",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Ssl",
                    "X-Original-URL",
                    "X-Real-IP",
                    "X-Rewrite-URL");

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        HttpHeaders passed = new HttpHeaders();
        passed.putAll(headers);
        FORGEABLE.forEach(passed::remove);
        request.remoteAddress()
                .ifPresent(
                        address ->
                                passed.set(
                                        "X-Forwarded-For", address.getAddress().getHostAddress()));
        passed.set("X-Forwarded-Proto", request.uri().getScheme());
        passed.set("X-Forwarded-Host", request.uri().getAuthority());
        return passed;
    }

    /** After all others, so that none of them adds what the caller said. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
