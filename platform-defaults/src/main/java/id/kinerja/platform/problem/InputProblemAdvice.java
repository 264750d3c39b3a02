package id.kinerja.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a caller has sent wrongly, each thing with its field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class InputProblemAdvice {

    private static final String BROKEN_CONSTRAINT = "field-invalid";
    private static final String NOT_UNDERSTOOD = "field-not-understood";

    /** The finding of a constraint, by the constraint's name. */
    private static final Map<String, String> CODES =
            Map.of(
                    "NotNull", "field-missing",
                    "NotBlank", "field-missing",
                    "NotEmpty", "field-missing",
                    "Size", "field-length",
                    "Pattern", "field-form",
                    "Email", "field-form");

    private final Problems problems;

    public InputProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException fault, Locale locale) {
        Optional<BodyTooLarge> tooLarge = BodyTooLarge.causeOf(fault);
        if (tooLarge.isPresent()) {
            return ProblemAdvice.answer(
                    problems.of(
                            "http-413",
                            HttpStatus.CONTENT_TOO_LARGE,
                            List.of(),
                            locale,
                            tooLarge.get().limit()));
        }
        List<Problem.Finding> errors =
                switch (fault.getCause()) {
                    case UnrecognizedPropertyException unknown ->
                            List.of(about(FieldPath.of(unknown), "unknown-field", locale));
                    case DatabindException wrong when !FieldPath.of(wrong).isEmpty() ->
                            List.of(
                                    problems.error(
                                            FieldPath.of(wrong),
                                            NOT_UNDERSTOOD,
                                            Expected.of(typeOf(wrong)),
                                            locale));
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
                List.of(
                        problems.error(
                                fault.getName(),
                                NOT_UNDERSTOOD,
                                Expected.of(fault.getRequiredType()),
                                locale)),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> outOfBounds(ParameterInvalid fault, Locale locale) {
        return badRequest(
                "parameter-invalid",
                List.of(
                        problems.error(
                                fault.parameter(), BROKEN_CONSTRAINT, fault.expected(), locale)),
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
                .map(
                        error ->
                                problems.error(
                                        name,
                                        codeOf(error),
                                        Expected.of(
                                                result.unwrap(error, ConstraintViolation.class)),
                                        locale));
    }

    private List<Problem.Finding> ofFields(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(
                        error ->
                                problems.error(
                                        error.getField(), codeOf(error), expected(error), locale))
                .toList();
    }

    private static String codeOf(MessageSourceResolvable error) {
        String @Nullable [] names = error.getCodes();
        // The last of the names is the constraint's own.
        return names == null || names.length == 0
                ? BROKEN_CONSTRAINT
                : CODES.getOrDefault(names[names.length - 1], BROKEN_CONSTRAINT);
    }

    private static Expected expected(FieldError error) {
        return error.contains(ConstraintViolation.class)
                ? Expected.of(error.unwrap(ConstraintViolation.class))
                : Expected.NOTHING;
    }

    private static @Nullable Class<?> typeOf(DatabindException fault) {
        return fault instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    }

    private Problem.Finding about(String field, String code, Locale locale) {
        return problems.error(field, code, Expected.NOTHING, locale);
    }

    private ResponseEntity<Problem> badRequest(
            String code, List<Problem.Finding> errors, Locale locale) {
        return ProblemAdvice.answer(problems.of(code, HttpStatus.BAD_REQUEST, errors, locale));
    }
}
