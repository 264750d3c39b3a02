package id.kinerja.platform.contract;

import id.kinerja.kernel.Role;
import id.kinerja.platform.web.NoIdempotencyKey;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Serves;
import id.kinerja.platform.web.WholeList;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Says of one endpoint what its annotations, its parameters and its code tell. */
final class OperationContract implements GlobalOperationCustomizer {

    static final String KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    private static final String ENTITY_TAG = "id/kinerja/platform/web/EntityTag";
    private static final String FILE_ANSWER = "id/kinerja/platform/web/FileAnswer";
    private static final String WATCH = "id/kinerja/platform/web/Watch";

    private static final Map<String, String> STATUSES =
            Map.of("CREATED", "201", "ACCEPTED", "202", "NO_CONTENT", "204");

    private final CallGraph graph;
    private final ProblemCodes codes;

    OperationContract(CallGraph graph, ProblemCodes codes) {
        this.graph = graph;
        this.codes = codes;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<MethodFacts> reached = graph.reachedFrom(method.getMethod());
        name(operation, method);
        sayWhoMay(operation, method.getMethodAnnotation(Serves.class));
        sayWhyNot(operation, method);
        describeParameters(operation);
        if (takesKey(method)) {
            operation.addParametersItem(key());
        }
        FileBodies.say(operation, method);
        if (reached.stream().anyMatch(fact -> fact.calls(ENTITY_TAG, "required"))) {
            ifMatch(operation);
        }
        answer(operation, method, reached);
        new OperationProblems(operation, codes, reached).add();
        return operation;
    }

    private static void name(Operation operation, HandlerMethod method) {
        String controller = method.getBeanType().getSimpleName().replace("Controller", "");
        operation.setOperationId(controller + "." + method.getMethod().getName());
        operation.setTags(List.of(controller));
    }

    private static void sayWhoMay(Operation operation, @Nullable Serves serves) {
        if (serves == null) {
            return;
        }
        List<String> roles = Arrays.stream(serves.roles()).map(Role::name).toList();
        operation.setSummary(serves.value());
        operation.setDescription("For " + whom(roles, serves.who()) + ".");
        operation.addExtension("x-roles", roles);
        if (!serves.who().isEmpty()) {
            operation.addExtension("x-who", serves.who());
        }
    }

    private static String whom(List<String> roles, String who) {
        String holders = String.join(" or ", roles);
        if (roles.isEmpty()) {
            return who;
        }
        return who.isEmpty() ? holders : who + ", or " + holders;
    }

    private static void sayWhyNot(Operation operation, HandlerMethod method) {
        NoIdempotencyKey keyless = method.getMethodAnnotation(NoIdempotencyKey.class);
        if (keyless != null) {
            operation.addExtension("x-no-idempotency-key", keyless.reason());
        }
        NoIfMatch unguarded = method.getMethodAnnotation(NoIfMatch.class);
        if (unguarded != null) {
            operation.addExtension("x-no-if-match", unguarded.reason());
        }
        WholeList whole = method.getMethodAnnotation(WholeList.class);
        if (whole != null) {
            operation.addExtension("x-whole-list", whole.reason());
        }
    }

    private static boolean takesKey(HandlerMethod method) {
        return method.hasMethodAnnotation(PostMapping.class)
                && !method.hasMethodAnnotation(NoIdempotencyKey.class);
    }

    private static HeaderParameter key() {
        HeaderParameter header = new HeaderParameter();
        header.name(KEY)
                .required(true)
                .schema(text().maxLength(255))
                .description("Unique for each new request; the same when it is sent again");
        return header;
    }

    private static void ifMatch(Operation operation) {
        parametersOf(operation).stream()
                .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                .forEach(
                        parameter ->
                                parameter
                                        .required(true)
                                        .schema(text())
                                        .description("The ETag of what is changed, as last read"));
    }

    private static void describeParameters(Operation operation) {
        for (Parameter parameter : parametersOf(operation)) {
            if ("cursor".equals(parameter.getName())) {
                parameter.schema(text()).description("`next` of the part before; none at first");
            } else if ("limit".equals(parameter.getName())) {
                Schema<?> limit = FieldSchemas.typed("integer");
                limit.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
                parameter.schema(limit).description("Most items of one part; 50 by itself");
            }
        }
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** The status and the ETag of a success, which the code says and no annotation. */
    private static void answer(
            Operation operation, HandlerMethod method, List<MethodFacts> reached) {
        ApiResponse success = operation.getResponses().get("200");
        if (success == null) {
            return;
        }
        success.setDescription("Done");
        String owner = method.getBeanType().getName().replace('.', '/');
        List<MethodFacts> own =
                reached.stream().filter(fact -> fact.method().owner().equals(owner)).toList();
        if (reached.stream().anyMatch(fact -> fact.calls(ENTITY_TAG, "answer"))
                || reached.stream().anyMatch(fact -> fact.calls(FILE_ANSWER, "of"))
                || own.stream().anyMatch(fact -> fact.callsAny("eTag"))) {
            success.addHeaderObject(
                    "ETag",
                    new Header().description("The version of what is answered").schema(text()));
            if (method.hasMethodAnnotation(GetMapping.class)) {
                operation
                        .getResponses()
                        .addApiResponse(
                                "304", new ApiResponse().description("As named by If-None-Match"));
            }
        }
        if (own.stream().anyMatch(fact -> fact.calls(WATCH, "watch"))) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "204",
                            new ApiResponse()
                                    .description(
                                            "Over, and Last-Event-ID names its last stand: do not"
                                                    + " come back"));
        }
        own.stream()
                .flatMap(fact -> fact.statuses().stream())
                .filter(STATUSES::containsKey)
                .findFirst()
                .ifPresent(
                        status -> {
                            operation.getResponses().remove("200");
                            operation.getResponses().addApiResponse(STATUSES.get(status), success);
                        });
    }

    private static Schema<?> text() {
        return FieldSchemas.typed("string");
    }
}
