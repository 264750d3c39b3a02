package id.kinerja.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body over the limit: at once where its length is told, else as soon as it is passed.
 */
final class BodyLimit extends OncePerRequestFilter {

    /** The same in every service. */
    private static final Pattern FILES_IN = Pattern.compile("/api/[a-z]+/v1/imports");

    private final DataSize maxBody;
    private final DataSize maxFile;
    private final GatewayProblems problems;

    BodyLimit(DataSize maxBody, DataSize maxFile, GatewayProblems problems) {
        this.maxBody = maxBody;
        this.maxFile = maxFile;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        GatewayProblems.remember(request);
        DataSize limit = FILES_IN.matcher(request.getRequestURI()).matches() ? maxFile : maxBody;
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.write(
                    request,
                    response,
                    "http-413",
                    HttpStatus.CONTENT_TOO_LARGE,
                    limit.toMegabytes());
            return;
        }
        chain.doFilter(new PassingRequest(request, limit), response);
    }
}
