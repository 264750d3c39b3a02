package id.kinerja.gateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a minute of one caller, counted in this replica; the answer says how many are
 * left.
 */
@Component
class RateLimit extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 100_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final GatewayProperties properties;
    private final GatewayProblems problems;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LastUsed());

    RateLimit(GatewayProperties properties, GatewayProblems problems) {
        this.properties = properties;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > properties.maxBody().toBytes()) {
            problems.write(request, response, "too-large", HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        ConsumptionProbe probe = bucketOf(request).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit", "\"minute\";r=" + probe.getRemainingTokens());
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, "too-many-requests", HttpStatus.TOO_MANY_REQUESTS);
    }

    private Bucket bucketOf(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        if (caller != null) {
            return buckets.computeIfAbsent(
                    "user " + caller.getName(), key -> bucket(properties.requestsPerMinute()));
        }
        return buckets.computeIfAbsent(
                "address " + request.getRemoteAddr(),
                key -> bucket(properties.deviceRequestsPerMinute()));
    }

    private static Bucket bucket(long perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    /** Forgets whoever has not come for longest, so that a flood of callers can't fill the heap. */
    private static final class LastUsed extends LinkedHashMap<String, Bucket> {

        private LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    }
}
