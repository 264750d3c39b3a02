package id.kinerja.platform.web;

import id.kinerja.platform.problem.BodyTooLarge;
import id.kinerja.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a POST that is sent again have one effect and the same answer.
 *
 * <p>The answer is stored in the transaction of the effect: this filter opens it, and the use case
 * joins. What was refused leaves no trace, so that the mended request may come with the same key.
 * The answer leaves only after the commit.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    public static final String KEY = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final int MAX_KEY = 255;

    private final PlatformTransactionManager transactions;
    private final IdempotentAnswers answers;
    private final PostRoutes routes;
    private final ProblemWriter problems;
    private final DataSize maxFile;

    /**
     * @param maxFile of a body that is a file; others are limited as the gateway limits them
     */
    IdempotencyFilter(
            PlatformTransactionManager transactions,
            IdempotentAnswers answers,
            PostRoutes routes,
            ProblemWriter problems,
            DataSize maxFile) {
        this.maxFile = maxFile;
        this.transactions = transactions;
        this.answers = answers;
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpMethod.POST.matches(request.getMethod())
                && request.getUserPrincipal() instanceof JwtAuthenticationToken caller) {
            PostRoutes.Route route = routes.of(request);
            if (route.needsKey()) {
                keyed(caller, route, request, response, chain);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void keyed(
            JwtAuthenticationToken caller,
            PostRoutes.Route route,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (key == null || key.isBlank() || key.length() > MAX_KEY) {
            problems.write(request, response, "idempotency-key-missing", HttpStatus.BAD_REQUEST);
            return;
        }
        Optional<? extends KeptBody> kept = kept(route, request);
        if (kept.isEmpty()) {
            problems.write(
                    request,
                    response,
                    "http-413",
                    HttpStatus.CONTENT_TOO_LARGE,
                    BodyTooLarge.limit(limitOf(route)));
            return;
        }
        try (KeptBody body = kept.get()) {
            byte[] fingerprint = IdempotencyScope.fingerprint(caller, body);
            IdempotencyScope scope = IdempotencyScope.of(caller, request, key);
            once(scope, fingerprint, body.request(), response, chain);
        }
    }

    /** All of the body, before a transaction is opened that would have to wait for it. */
    private Optional<? extends KeptBody> kept(PostRoutes.Route route, HttpServletRequest request)
            throws IOException {
        return route.takesFile()
                ? SpooledRequest.of(request, limitOf(route))
                : BufferedRequest.of(request, BodyLimit.MAX_BODY);
    }

    private long limitOf(PostRoutes.Route route) {
        return route.takesFile() ? maxFile.toBytes() : BodyLimit.MAX_BODY;
    }

    private void once(
            IdempotencyScope scope,
            byte[] fingerprint,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        BufferedResponse captured = new BufferedResponse(response);
        try {
            inTransaction(captured, () -> answer(scope, fingerprint, request, captured, chain));
        } catch (TransactionException | DataAccessException fault) {
            LOG.warn("The effect of a request could not be stored", fault);
            captured.reset();
            problems.write(request, captured, "try-again-soon", HttpStatus.SERVICE_UNAVAILABLE);
        }
        captured.copyBodyToResponse();
    }

    private void answer(
            IdempotencyScope scope,
            byte[] fingerprint,
            HttpServletRequest request,
            BufferedResponse captured,
            FilterChain chain)
            throws ServletException, IOException {
        if (!answers.lock(scope)) {
            problems.write(request, captured, "idempotency-in-flight", HttpStatus.CONFLICT);
            return;
        }
        Optional<IdempotentAnswers.Kept> kept = answers.find(scope);
        if (kept.isEmpty()) {
            chain.doFilter(request, captured);
            if (captured.isTaken()) {
                answers.keep(scope, fingerprint, StoredAnswer.of(captured));
            }
        } else if (kept.get().answers(fingerprint)) {
            kept.get().answer().writeTo(captured);
        } else {
            problems.write(
                    request, captured, "idempotency-key-reused", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Commits what was taken; what was refused, or threw, is rolled back. */
    private void inTransaction(BufferedResponse captured, Answering answering)
            throws ServletException, IOException {
        TransactionStatus transaction =
                transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            answering.answer();
            if (captured.isTaken()) {
                transactions.commit(transaction);
            }
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
    }

    private interface Answering {
        void answer() throws ServletException, IOException;
    }
}
