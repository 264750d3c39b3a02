package id.kinerja.platform.problem;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import id.kinerja.kernel.Refused;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    private static final String DETAIL = "detail";
    private static final String PRECISE = "precise";

    private final MessageSource messages;
    private final Labels labels;

    public Problems(MessageSource messages) {
        this.messages = messages;
        this.labels = new Labels(messages);
    }

    public Problem of(Refused refused, Locale asked) {
        return of(
                refused.code(),
                statusOf(refused.kind()),
                findings(refused.findings(), asked),
                asked,
                refused.arguments().toArray());
    }

    /** What is wrong with some rows or fields, where the others have been taken. */
    public List<Problem.Finding> findings(List<Refused.Finding> findings, Locale asked) {
        return findings.stream().map(finding -> error(finding, asked)).toList();
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
                text(code, DETAIL, asked, arguments),
                code,
                errors,
                traceId());
    }

    public Problem.Finding error(
            String field, @Nullable Integer row, String code, Locale asked, Object... arguments) {
        return new Problem.Finding(field, row, code, text(code, DETAIL, asked, arguments));
    }

    /** One thing wrong with a field, and what it should be instead. */
    Problem.Finding error(String field, String code, Expected expected, Locale asked) {
        Problem.Finding wrong = error(field, null, code, asked, field);
        String instead =
                messages.getMessage(
                        "expected." + expected.kind(),
                        expected.arguments().toArray(),
                        "",
                        spoken(asked));
        return new Problem.Finding(
                field, null, code, (wrong.detail() + " " + instead).stripTrailing());
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
        Locale locale = spoken(asked);
        Object[] said =
                Stream.of(arguments).map(argument -> labels.said(argument, locale)).toArray();
        String otherwise = messages.getMessage(key(code, part), said, null, locale);
        // A text that can do without arguments may have another beside it that tells them.
        String text =
                said.length > 0 && part.equals(DETAIL)
                        ? messages.getMessage(key(code, PRECISE), said, otherwise, locale)
                        : otherwise;
        if (text == null) {
            LOG.error("There is no text for the problem {}", code);
        }
        return requireNonNullElse(text, code);
    }

    private static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : INDONESIAN;
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
