package id.kinerja.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Terminals push in bursts after a cut line, and many stand behind one address: looser limits, one
 * by address and one by serial number, or by the path where a cloud calls and names none.
 */
final class TerminalLimit extends OncePerRequestFilter {

    private static final String SERIAL_NUMBER = "SN";

    private final Buckets addresses;
    private final Buckets terminals;
    private final GatewayProblems problems;

    TerminalLimit(GatewayProperties properties, GatewayProblems problems) {
        this.addresses = new Buckets(properties.shareOf(properties.addressRequestsPerMinute()));
        this.terminals = new Buckets(properties.shareOf(properties.terminalRequestsPerMinute()));
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (RateLimit.take(response, addresses, request.getRemoteAddr())
                && RateLimit.take(response, terminals, serialNumber(request))) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, "too-many-requests", HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static String serialNumber(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getParameter(SERIAL_NUMBER), request.getRequestURI());
    }
}
