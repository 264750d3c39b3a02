package id.kinerja.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before any controller is reached, in a filter or in the container. */
@RestController
public final class ProblemErrorController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorController.class);

    private final Problems problems;

    public ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Problem> error(HttpServletRequest request, Locale locale) {
        return ProblemAdvice.answer(problem(request, locale));
    }

    private Problem problem(HttpServletRequest request, Locale locale) {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof AuthenticationServiceException
                || fault instanceof JwtDecoderInitializationException) {
            LOG.warn("The issuer of tokens does not answer: {}", fault.toString());
            return problems.of("try-again-soon", HttpStatus.SERVICE_UNAVAILABLE, locale);
        }
        if (fault instanceof Exception unexpected) {
            LOG.error("A request failed", unexpected);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return problems.of(HttpStatus.valueOf(status instanceof Integer code ? code : 404), locale);
    }
}
