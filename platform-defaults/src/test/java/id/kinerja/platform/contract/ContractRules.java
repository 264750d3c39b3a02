package id.kinerja.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What every endpoint keeps, read from a contract; each fault says what to do instead. */
public final class ContractRules {

    private static final Pattern COLLECTION = Pattern.compile("/v1/([a-z][a-z0-9-]*)(/.*)?");

    /** Plurals without an s, Indonesian nouns, and what one has only one of. */
    private static final Set<String> NO_PLURAL =
            Set.of(
                    "people",
                    "unseen-people",
                    "inbox",
                    "progress",
                    "audit",
                    "reference",
                    "policy-schema",
                    "daftar-hadir",
                    "conflicts-of-interest",
                    "siasn",
                    // Plural before the hyphen.
                    "transfers-out",
                    "transfers-in");

    private final JsonNode contract;
    private final List<String> faults = new ArrayList<>();

    private ContractRules(JsonNode contract) {
        this.contract = contract;
    }

    /** One line for each fault; none where all is well. */
    public static List<String> faultsOf(JsonNode contract) {
        ContractRules rules = new ContractRules(contract);
        for (var path : contract.path("paths").properties()) {
            rules.path(path.getKey());
            for (var operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                rules.operation(method, path.getKey(), operation.getValue());
            }
        }
        return rules.faults;
    }

    private void path(String path) {
        var collection = COLLECTION.matcher(path);
        if (!collection.matches()) {
            faults.add(path + " is not in lower case below /v1");
        } else if (!collection.group(1).endsWith("s") && !NO_PLURAL.contains(collection.group(1))) {
            faults.add(path + " begins with no plural noun");
        }
    }

    private void operation(String method, String path, JsonNode operation) {
        String name = method + " " + path;
        if (operation.path("summary").asString("").isBlank()) {
            faults.add(name + " says neither what it does nor for whom: add @Serves");
        } else if (operation.path("x-roles").isEmpty() && !operation.has("x-who")) {
            faults.add(name + " says not for whom: give @Serves roles or a who");
        }
        if (method.equals("POST")
                && !has(operation, OperationContract.KEY)
                && !operation.has("x-no-idempotency-key")) {
            faults.add(name + " needs an Idempotency-Key, or @NoIdempotencyKey with its reason");
        }
        if (changesWhatHasAVersion(method, path, operation)
                && !has(operation, OperationContract.IF_MATCH)
                && !operation.has("x-no-if-match")) {
            faults.add(
                    name
                            + " changes what has an ETag: take If-Match and EntityTag.required, or"
                            + " @NoIfMatch with its reason");
        }
        answer(name, operation);
        list(name, operation);
    }

    /**
     * Such as where two records of one name stand for each other, which springdoc keeps to itself.
     */
    private void answer(String name, JsonNode operation) {
        for (var response : operation.path("responses").properties()) {
            JsonNode content = response.getValue().path("content");
            if (content.isObject() && content.isEmpty() && !response.getKey().equals("204")) {
                faults.add(
                        name
                                + " answers "
                                + response.getKey()
                                + " with nothing that could be described");
            }
        }
    }

    private boolean changesWhatHasAVersion(String method, String path, JsonNode operation) {
        if (method.equals("GET") || (method.equals("POST") && !path.contains("}"))) {
            return false;
        }
        int end = path.lastIndexOf('}');
        JsonNode thing = contract.path("paths").path(end < 0 ? path : path.substring(0, end + 1));
        return hasETag(operation) || hasETag(thing.path("get"));
    }

    private static boolean hasETag(JsonNode operation) {
        return StreamSupport.stream(operation.path("responses").spliterator(), false)
                .anyMatch(response -> response.path("headers").has("ETag"));
    }

    private void list(String name, JsonNode operation) {
        if (!name.startsWith("GET") || operation.has("x-whole-list")) {
            return;
        }
        JsonNode answer = operation.at("/responses/200/content/application~1json/schema");
        JsonNode schema = resolved(answer);
        boolean page = schema.at("/properties/items").isObject();
        if (schema.path("type").asString("").equals("array")) {
            faults.add(name + " answers with a bare list: answer with a Page");
        } else if (page && !(has(operation, "limit") && has(operation, "cursor"))) {
            faults.add(
                    name
                            + " answers with a list: take limit and cursor, or @WholeList with what"
                            + " bounds it");
        } else if (page && !schema.at("/properties/next").isObject()) {
            faults.add(name + " answers with a list that has no next: answer with a Page");
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : contract.at(reference.substring(1));
    }

    private static boolean has(JsonNode operation, String parameter) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .anyMatch(one -> one.path("name").asString().equals(parameter));
    }
}
