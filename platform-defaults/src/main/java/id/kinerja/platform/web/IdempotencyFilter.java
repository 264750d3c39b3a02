package id.kinerja.platform.web;

import id.kinerja.kernel.Actor;
import id.kinerja.platform.agency.ActorScope;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a POST that is sent again have one effect and the same answer.
 *
 * <p>The answer is stored in the transaction of the effect: this filter opens it, and the use case
 * joins. What was refused leaves no trace, so that the mended request may come with the same key.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    public static final String KEY = "Idempotency-Key";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final int MAX_BODY = 10 << 20;

    private final PlatformTransactionManager transactions;
    private final IdempotentAnswers answers;
    private final ProblemWriter problems;

    public IdempotencyFilter(
            PlatformTransactionManager transactions,
            IdempotentAnswers answers,
            ProblemWriter problems) {
        this.transactions = transactions;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = ActorScope.current();
        if (actor.isEmpty() || !HttpMethod.POST.matches(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        String key = request.getHeader(KEY);
        if (key == null || key.isBlank()) {
            problems.write(request, response, "idempotency-key-missing", HttpStatus.BAD_REQUEST);
            return;
        }
        Optional<BufferedRequest> buffered = BufferedRequest.of(request, MAX_BODY);
        if (buffered.isEmpty()) {
            problems.write(request, response, "too-large", HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        once(IdempotencyScope.of(actor.get(), request, key), buffered.get(), response, chain);
    }

    private void once(
            IdempotencyScope scope,
            BufferedRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
        try {
            TransactionStatus transaction =
                    transactions.getTransaction(new DefaultTransactionDefinition());
            try {
                answer(scope, request, captured, chain);
                end(transaction, captured.getStatus() < HttpStatus.BAD_REQUEST.value());
            } finally {
                if (!transaction.isCompleted()) {
                    transactions.rollback(transaction);
                }
            }
        } catch (TransactionException | DataAccessException fault) {
            LOG.warn("The effect of a request could not be stored", fault);
            captured.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(request, captured, "try-again-soon", HttpStatus.SERVICE_UNAVAILABLE);
        }
        captured.copyBodyToResponse();
    }

    private void answer(
            IdempotencyScope scope,
            BufferedRequest request,
            ContentCachingResponseWrapper captured,
            FilterChain chain)
            throws ServletException, IOException {
        if (!answers.lock(scope)) {
            problems.write(request, captured, "idempotency-in-flight", HttpStatus.CONFLICT);
            return;
        }
        byte[] bodyHash = IdempotencyScope.sha256(request.body());
        Optional<IdempotentAnswers.Kept> kept = answers.find(scope);
        if (kept.isEmpty()) {
            chain.doFilter(request, captured);
            if (captured.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                answers.keep(scope, bodyHash, StoredAnswer.of(captured));
            }
        } else if (kept.get().answers(bodyHash)) {
            kept.get().answer().writeTo(captured);
        } else {
            problems.write(
                    request, captured, "idempotency-key-reused", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void end(TransactionStatus transaction, boolean taken) {
        if (taken) {
            transactions.commit(transaction);
        } else {
            transactions.rollback(transaction);
        }
    }
}
