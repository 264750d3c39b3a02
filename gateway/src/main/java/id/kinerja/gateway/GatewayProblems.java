package id.kinerja.gateway;

import static java.util.Objects.requireNonNullElse;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself refuses, in the same form as the problems of the services. */
@Component
class GatewayProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final String TRACE = GatewayProblems.class.getName() + ".trace";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final MessageSource messages;
    private final JsonMapper json;

    GatewayProblems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, "token-missing-or-invalid", HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        write(request, response, "role-missing", HttpStatus.FORBIDDEN);
    }

    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String code,
            HttpStatus status,
            Object... arguments)
            throws IOException {
        response.setStatus(status.value());
        if (status.is5xxServerError()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(problem(request, code, status, arguments)));
    }

    ServerResponse answer(
            ServerRequest request, String code, HttpStatus status, Object... arguments) {
        var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.is5xxServerError()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem(request.servletRequest(), code, status, arguments));
    }

    private Map<String, Object> problem(
            HttpServletRequest request, String code, HttpStatus status, Object... arguments) {
        Locale locale = asked(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:kinerja:problem:" + code);
        problem.put("title", text(code, "title", locale, arguments));
        problem.put("status", status.value());
        problem.put("detail", text(code, "detail", locale, arguments));
        problem.put("code", code);
        if (request.getAttribute(TRACE) instanceof String trace) {
            problem.put("traceId", trace);
        }
        return problem;
    }

    /** Remembers the trace of a request, whose span has ended when an error is written for it. */
    static void remember(HttpServletRequest request) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            request.setAttribute(TRACE, span.getTraceId());
        }
    }

    private String text(String code, String part, Locale locale, Object... arguments) {
        return requireNonNullElse(
                messages.getMessage("problem." + code + "." + part, arguments, code, locale), code);
    }

    private static Locale asked(HttpServletRequest request) {
        boolean english =
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? Locale.ENGLISH : INDONESIAN;
    }
}
