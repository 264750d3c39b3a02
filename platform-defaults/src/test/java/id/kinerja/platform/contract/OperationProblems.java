package id.kinerja.platform.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The problems that one endpoint can answer with, by status. */
final class OperationProblems {

    private static final String PROBLEM_JSON = "application/problem+json";

    /** What the platform refuses with, where no use case does. */
    private static final Map<String, Integer> OF_THE_PLATFORM =
            Map.of("stale", 412, "if-match-missing", 428);

    private static final Set<String> FINDINGS_OF_A_BODY =
            Set.of(
                    "unknown-field",
                    "field-not-understood",
                    "field-missing",
                    "field-length",
                    "field-form",
                    "field-invalid");

    private final Operation operation;
    private final ProblemCodes codes;
    private final Map<Integer, Set<String>> byStatus = new TreeMap<>();
    private final Set<String> findings = new TreeSet<>();

    OperationProblems(Operation operation, ProblemCodes codes, List<MethodFacts> reached) {
        this.operation = operation;
        this.codes = codes;
        reached.forEach(facts -> facts.codes().forEach(this::put));
        // What is refused with somewhere need not be listed once more where it is handed on.
        byStatus.values().forEach(findings::removeAll);
    }

    void add() {
        put("token-missing-or-invalid", 401);
        put("agency-missing", 403);
        put("try-again-soon", 503);
        if (operation.getExtensions() != null
                && operation.getExtensions().get("x-roles") instanceof List<?> roles
                && !roles.isEmpty()
                && !operation.getExtensions().containsKey("x-who")) {
            put("role-missing", 403);
        }
        ofParameters();
        if (operation.getRequestBody() != null) {
            ofABody();
        }
        byStatus.forEach(
                (status, problems) ->
                        operation
                                .getResponses()
                                .addApiResponse(String.valueOf(status), response(problems)));
        operation
                .getResponses()
                .addApiResponse(
                        "default", problem("Refused or failed, see the head of this contract"));
        if (!findings.isEmpty()) {
            operation.addExtension("x-finding-codes", List.copyOf(findings));
            findings.forEach(codes::told);
        }
    }

    private void put(String code, int status) {
        int known = OF_THE_PLATFORM.getOrDefault(code, status);
        if (known == MethodFacts.FINDING) {
            findings.add(code);
        } else {
            byStatus.computeIfAbsent(known, none -> new TreeSet<>()).add(code);
        }
    }

    private void ofParameters() {
        if (operation.getParameters() == null) {
            return;
        }
        for (var parameter : operation.getParameters()) {
            switch (parameter.getName()) {
                case OperationContract.KEY -> {
                    put("idempotency-key-missing", 400);
                    put("idempotency-in-flight", 409);
                    put("already-there", 409);
                    put("http-413", 413);
                    put("idempotency-key-reused", 422);
                }
                case OperationContract.IF_MATCH -> {
                    put("stale", 412);
                    put("if-match-missing", 428);
                }
                default -> {
                    put("parameter-invalid", 400);
                    put("value-not-storable", 400);
                    findings.add("field-not-understood");
                    findings.add("field-missing");
                    if (parameter.getName().equals("limit")) {
                        findings.add("field-invalid");
                    }
                }
            }
        }
    }

    private void ofABody() {
        put("http-413", 413);
        put("http-415", 415);
        put("already-there", 409);
        put("body-not-understood", 400);
        put("value-not-storable", 400);
        if (operation.getRequestBody().getContent().containsKey("application/json")) {
            put("body-invalid", 400);
            findings.addAll(FINDINGS_OF_A_BODY);
        }
    }

    private ApiResponse response(Set<String> problems) {
        ApiResponse response =
                problem(problems.stream().map(codes::told).collect(Collectors.joining("; ")));
        response.addExtension("x-codes", List.copyOf(problems));
        return response;
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(
                        new Content()
                                .addMediaType(
                                        PROBLEM_JSON,
                                        new MediaType()
                                                .schema(
                                                        new JsonSchema()
                                                                .$ref(
                                                                        Components
                                                                                        .COMPONENTS_SCHEMAS_REF
                                                                                + "Problem"))));
    }
}
