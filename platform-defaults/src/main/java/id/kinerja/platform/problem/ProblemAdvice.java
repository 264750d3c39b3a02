package id.kinerja.platform.problem;

import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every exception that leaves a controller becomes a problem, and none tells of our insides. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Problems problems;

    public ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused, Locale locale) {
        return answer(problems.of(refused, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException fault, Locale locale) {
        return answer(problems.of("role-missing", HttpStatus.FORBIDDEN, List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException fault, Locale locale) {
        if (fault.getCause() instanceof UnrecognizedPropertyException unknown) {
            var error =
                    problems.error(
                            unknown.getPropertyName(),
                            null,
                            "unknown-field",
                            locale,
                            unknown.getPropertyName());
            return answer(
                    problems.of(
                            "body-not-understood", HttpStatus.BAD_REQUEST, List.of(error), locale));
        }
        return answer(
                problems.of("body-not-understood", HttpStatus.BAD_REQUEST, List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException fault, Locale locale) {
        List<Problem.Finding> errors =
                fault.getBindingResult().getFieldErrors().stream()
                        .map(
                                error ->
                                        problems.error(
                                                error.getField(), null, "field-invalid", locale))
                        .toList();
        return answer(problems.of("body-invalid", HttpStatus.BAD_REQUEST, errors, locale));
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        HandlerMethodValidationException.class
    })
    ResponseEntity<Problem> parameterInvalid(Locale locale) {
        return answer(problems.of("parameter-invalid", HttpStatus.BAD_REQUEST, List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> versionNotNamed(IfMatchMissing missing, Locale locale) {
        return answer(
                problems.of(
                        "if-match-missing", HttpStatus.PRECONDITION_REQUIRED, List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> changedMeanwhile(
            OptimisticLockingFailureException fault, Locale locale) {
        return answer(problems.of(Refused.stale(), locale));
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<Problem> databaseAway(Exception fault, Locale locale) {
        LOG.warn("The database does not answer", fault);
        return answer(
                problems.of("try-again-soon", HttpStatus.SERVICE_UNAVAILABLE, List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception fault, Locale locale) {
        if (fault instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(problems.of("http-" + status.value(), status, List.of(), locale));
        }
        LOG.error("A request failed", fault);
        return answer(problems.of("internal", HttpStatus.INTERNAL_SERVER_ERROR, List.of(), locale));
    }

    static ResponseEntity<Problem> answer(Problem problem) {
        var answer =
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
