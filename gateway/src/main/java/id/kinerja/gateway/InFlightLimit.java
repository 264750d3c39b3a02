package id.kinerja.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests at once and no more: behind services that answer slowly, each that waits holds
 * memory, and a gateway that dies of it answers nobody. The others are told to come again soon.
 */
final class InFlightLimit extends OncePerRequestFilter {

    private final Semaphore places;
    private final GatewayProblems problems;

    InFlightLimit(GatewayProperties properties, GatewayProblems problems) {
        this.places = new Semaphore(properties.requestsInFlight());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            problems.write(request, response, "try-again-soon", HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
