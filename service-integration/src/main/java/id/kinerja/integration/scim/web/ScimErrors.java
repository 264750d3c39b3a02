package id.kinerja.integration.scim.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Where the protocol is spoken, a problem is told in its words (RFC 7644 §3.12). */
@ControllerAdvice
class ScimErrors implements ResponseBodyAdvice<Object> {

    private static final String WHERE = "/scim/v2/";
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("number-taken", "uniqueness"),
                    Map.entry("external-id-taken", "uniqueness"),
                    Map.entry("user-name-taken", "uniqueness"),
                    Map.entry("already-there", "uniqueness"),
                    Map.entry("scim-filter-invalid", "invalidFilter"),
                    Map.entry("scim-path-filter", "invalidPath"),
                    Map.entry("scim-path-unknown", "invalidPath"),
                    Map.entry("scim-patch-invalid", "invalidSyntax"),
                    Map.entry("scim-syntax", "invalidSyntax"),
                    Map.entry("scim-read-only", "mutability"));

    /**
     * @param scimType which kind of mistake it is, where the protocol has a word for it
     * @param detail what happened and what to do next, in the caller's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScimErrorView(
            List<String> schemas, String status, @Nullable String scimType, String detail) {}

    @Override
    public boolean supports(
            MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Problem problem) || !request.getURI().getPath().contains(WHERE)) {
            return body;
        }
        int status = statusOf(problem);
        response.setStatusCode(HttpStatus.valueOf(status));
        response.getHeaders().setContentType(MediaType.parseMediaType(ScimJson.TYPE));
        return new ScimErrorView(
                List.of(SCHEMA),
                Integer.toString(status),
                typeOf(problem, status),
                detail(problem));
    }

    /** What breaks a rule is a bad request there. */
    private static int statusOf(Problem problem) {
        return problem.status() == HttpStatus.UNPROCESSABLE_CONTENT.value()
                ? HttpStatus.BAD_REQUEST.value()
                : problem.status();
    }

    private static @Nullable String typeOf(Problem problem, int status) {
        String otherwise = status == HttpStatus.BAD_REQUEST.value() ? "invalidValue" : null;
        String type = TYPES.get(problem.code());
        return type == null ? otherwise : type;
    }

    private static String detail(Problem problem) {
        return Stream.concat(
                        Stream.of(problem.detail()),
                        problem.errors().stream()
                                .map(error -> error.field() + ": " + error.detail()))
                .collect(Collectors.joining(" "));
    }
}
