package id.kinerja.gateway;

import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;

/** A service that doesn't answer: the caller is told to come again, and nothing of our insides. */
@RestControllerAdvice
class ServiceAway {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceAway.class);

    private final GatewayProblems problems;

    ServiceAway(GatewayProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> away(ResourceAccessException fault, Locale locale) {
        LOG.warn("A service does not answer", fault);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problems.problem("try-again-soon", HttpStatus.SERVICE_UNAVAILABLE, locale));
    }
}
