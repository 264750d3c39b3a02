package id.kinerja.platform.problem;

import id.kinerja.kernel.Refused;
import java.sql.SQLException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every exception that leaves a controller becomes a problem, and none tells of our insides. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** The class of SQL states that say that a value is none of its type. */
    private static final String DATA_EXCEPTION = "22";

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, Locale locale) {
        return answer(problems.of(refused, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> forbidden(AccessDeniedException fault, Locale locale) {
        return answer(problems.of("role-missing", HttpStatus.FORBIDDEN, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> versionNotNamed(IfMatchMissing missing, Locale locale) {
        return answer(problems.of("if-match-missing", HttpStatus.PRECONDITION_REQUIRED, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> changedMeanwhile(
            OptimisticLockingFailureException fault, Locale locale) {
        return answer(problems.of(Refused.stale(), locale));
    }

    /** Two callers at once; a use case that expects a double looks for it and says more. */
    @ExceptionHandler
    ResponseEntity<Problem> alreadyThere(DuplicateKeyException fault, Locale locale) {
        LOG.info("A row was there already");
        return answer(problems.of("already-there", HttpStatus.CONFLICT, locale));
    }

    /** Such as a zero character in a text; what else breaks in the database is a fault of ours. */
    @ExceptionHandler
    ResponseEntity<Problem> notStorable(DataIntegrityViolationException fault, Locale locale) {
        if (fault.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(DATA_EXCEPTION)) {
            LOG.info("A value could not be stored, {}", cause.getSQLState());
            return answer(problems.of("value-not-storable", HttpStatus.BAD_REQUEST, locale));
        }
        return unexpected(fault, locale);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        PessimisticLockingFailureException.class,
        TransientDataAccessResourceException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<Problem> databaseAway(Exception fault, Locale locale) {
        LOG.warn("The database does not answer", fault);
        return answer(problems.of("try-again-soon", HttpStatus.SERVICE_UNAVAILABLE, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception fault, Locale locale) {
        if (fault instanceof ErrorResponse known) {
            return ResponseEntity.status(known.getStatusCode())
                    .headers(known.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.of(known.getStatusCode(), locale));
        }
        LOG.error("A request failed", fault);
        return answer(problems.of("internal", HttpStatus.INTERNAL_SERVER_ERROR, locale));
    }

    static ResponseEntity<Problem> answer(Problem problem) {
        var answer =
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.isTemporary()) {
            answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
