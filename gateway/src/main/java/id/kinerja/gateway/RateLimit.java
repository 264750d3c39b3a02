package id.kinerja.gateway;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a minute of one caller, counted in this replica; the answer says how many are
 * left.
 */
final class RateLimit extends OncePerRequestFilter {

    private final Buckets holders;
    private final Buckets addresses;
    private final GatewayProblems problems;

    RateLimit(GatewayProperties properties, GatewayProblems problems) {
        this.holders = new Buckets(properties.shareOf(properties.requestsPerMinute()));
        this.addresses = new Buckets(properties.shareOf(properties.addressRequestsPerMinute()));
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal holder = request.getUserPrincipal();
        boolean allowed =
                holder == null
                        ? take(response, addresses, request.getRemoteAddr())
                        : take(response, holders, holder.getName());
        if (allowed) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, "too-many-requests", HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /** Counts one request, and says in the answer what is left. */
    static boolean take(HttpServletResponse response, Buckets buckets, String caller) {
        ConsumptionProbe probe = buckets.take(caller);
        response.setHeader(
                "RateLimit-Policy",
                "\"minute\";q=" + buckets.perWindow() + ";w=" + Buckets.WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"minute\";r=" + probe.getRemainingTokens());
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return probe.isConsumed();
    }
}
