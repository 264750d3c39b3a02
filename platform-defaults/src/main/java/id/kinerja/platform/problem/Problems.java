package id.kinerja.platform.problem;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import id.kinerja.kernel.Refused;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Puts a refusal into words, Indonesian unless the caller asks for English. */
public final class Problems {

    static final Locale INDONESIAN = Locale.of("id");

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;

    public Problems(MessageSource messages) {
        this.messages = messages;
    }

    public Problem of(Refused refused, Locale asked) {
        Object[] arguments = refused.arguments().toArray();
        List<Problem.Finding> errors =
                refused.findings().stream().map(finding -> error(finding, asked)).toList();
        return of(refused.code(), statusOf(refused.kind()), errors, asked, arguments);
    }

    public Problem of(String code, HttpStatusCode status, Locale asked) {
        return of(code, status, List.of(), asked);
    }

    /** Of a status that says enough by itself, such as 405. */
    Problem of(HttpStatusCode status, Locale asked) {
        if (status.is5xxServerError() && status.value() != SERVICE_UNAVAILABLE.value()) {
            return of("internal", status, asked);
        }
        String code = "http-" + status.value();
        boolean known = messages.getMessage(key(code, "title"), null, null, INDONESIAN) != null;
        return of(known ? code : "http-400", status, asked);
    }

    public Problem of(
            String code,
            HttpStatusCode status,
            List<Problem.Finding> errors,
            Locale asked,
            Object... arguments) {
        return new Problem(
                "urn:kinerja:problem:" + code,
                text(code, "title", asked, arguments),
                status.value(),
                text(code, "detail", asked, arguments),
                code,
                errors,
                traceId());
    }

    public Problem.Finding error(
            String field, @Nullable Integer row, String code, Locale asked, Object... arguments) {
        return new Problem.Finding(field, row, code, text(code, "detail", asked, arguments));
    }

    /** What a code is called, where it isn't an answer by itself. */
    public String title(String code, Locale asked) {
        return text(code, "title", asked);
    }

    private Problem.Finding error(Refused.Finding finding, Locale asked) {
        return error(
                finding.field(),
                finding.row() == 0 ? null : finding.row(),
                finding.code(),
                asked,
                finding.arguments().toArray());
    }

    /** A code without a text would be a mistake of ours; the caller still gets the code. */
    private String text(String code, String part, Locale asked, Object... arguments) {
        Locale locale = asked.getLanguage().equals("en") ? Locale.ENGLISH : INDONESIAN;
        String text = messages.getMessage(key(code, part), arguments, null, locale);
        if (text == null) {
            LOG.error("There is no text for the problem {}", code);
        }
        return requireNonNullElse(text, code);
    }

    private static String key(String code, String part) {
        return "problem." + code + "." + part;
    }

    private static HttpStatus statusOf(Refused.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_NOW -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
