package id.kinerja.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a caller has sent wrongly, each thing with its field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class InputProblemAdvice {

    private static final String BROKEN_CONSTRAINT = "field-invalid";

    /** The finding of a constraint, by the constraint's name. */
    private static final Map<String, String> CODES =
            Map.of(
                    "NotNull", "field-missing",
                    "NotBlank", "field-missing",
                    "NotEmpty", "field-missing",
                    "Size", "field-length",
                    "Pattern", "field-form");

    private final Problems problems;

    public InputProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException fault, Locale locale) {
        if (BodyTooLarge.isCauseOf(fault)) {
            return ProblemAdvice.answer(
                    problems.of("http-413", HttpStatus.CONTENT_TOO_LARGE, locale));
        }
        List<Problem.Finding> errors =
                switch (fault.getCause()) {
                    case UnrecognizedPropertyException unknown ->
                            List.of(about(FieldPath.of(unknown), "unknown-field", locale));
                    case DatabindException wrong when !FieldPath.of(wrong).isEmpty() ->
                            List.of(about(FieldPath.of(wrong), "field-not-understood", locale));
                    case null, default -> List.of();
                };
        return badRequest("body-not-understood", errors, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException fault, Locale locale) {
        return badRequest(
                "body-invalid",
                ofFields(fault.getBindingResult().getFieldErrors(), locale),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(HandlerMethodValidationException fault, Locale locale) {
        List<Problem.Finding> errors =
                fault.getParameterValidationResults().stream()
                        .flatMap(result -> ofParameter(result, locale))
                        .toList();
        return badRequest("body-invalid", errors, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(MethodArgumentTypeMismatchException fault, Locale locale) {
        return badRequest(
                "parameter-invalid",
                List.of(about(fault.getName(), "field-not-understood", locale)),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> outOfBounds(ParameterInvalid fault, Locale locale) {
        return badRequest(
                "parameter-invalid",
                List.of(about(fault.parameter(), BROKEN_CONSTRAINT, locale)),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException fault, Locale locale) {
        return badRequest(
                "parameter-invalid",
                List.of(about(fault.getParameterName(), "field-missing", locale)),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestHeaderException fault, Locale locale) {
        return badRequest(
                "header-missing",
                List.of(about(fault.getHeaderName(), "field-missing", locale)),
                locale);
    }

    private Stream<Problem.Finding> ofParameter(ParameterValidationResult result, Locale locale) {
        if (result instanceof ParameterErrors body) {
            return ofFields(body.getFieldErrors(), locale).stream();
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> about(name, codeOf(error), locale));
    }

    private List<Problem.Finding> ofFields(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> about(error.getField(), codeOf(error), locale))
                .toList();
    }

    private static String codeOf(MessageSourceResolvable error) {
        String @Nullable [] names = error.getCodes();
        // The last of the names is the constraint's own.
        return names == null || names.length == 0
                ? BROKEN_CONSTRAINT
                : CODES.getOrDefault(names[names.length - 1], BROKEN_CONSTRAINT);
    }

    private Problem.Finding about(String field, String code, Locale locale) {
        return problems.error(field, null, code, locale, field);
    }

    private ResponseEntity<Problem> badRequest(
            String code, List<Problem.Finding> errors, Locale locale) {
        return ProblemAdvice.answer(problems.of(code, HttpStatus.BAD_REQUEST, errors, locale));
    }
}
