package id.kinerja.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before a route is reached, or leads to none. */
@RestController
class GatewayErrorController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayErrorController.class);

    private final GatewayProblems problems;

    GatewayErrorController(GatewayProblems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (fault instanceof AuthenticationServiceException
                || fault instanceof JwtDecoderInitializationException) {
            LOG.warn("The issuer of tokens does not answer: {}", fault.toString());
            problems.write(request, response, "try-again-soon", HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        Optional<PassingRequest.TooLarge> tooLarge =
                fault instanceof Throwable thrown
                        ? PassingRequest.TooLarge.causeOf(thrown)
                        : Optional.empty();
        if (tooLarge.isPresent()) {
            problems.write(
                    request,
                    response,
                    "http-413",
                    HttpStatus.CONTENT_TOO_LARGE,
                    tooLarge.get().megabytes());
        } else {
            write(request, response, status instanceof Integer code ? code : 404);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        HttpStatus answer =
                Objects.requireNonNullElse(
                        HttpStatus.resolve(status), HttpStatus.INTERNAL_SERVER_ERROR);
        String code =
                switch (answer) {
                    case NOT_FOUND -> "http-404";
                    case METHOD_NOT_ALLOWED -> "http-405";
                    default -> answer.is4xxClientError() ? "http-400" : "internal";
                };
        problems.write(request, response, code, answer);
    }
}
