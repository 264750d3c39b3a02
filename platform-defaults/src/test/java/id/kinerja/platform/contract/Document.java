package id.kinerja.platform.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The contract on the class path, to be asked what it says of a request. */
final class Document {

    private final JsonNode json;
    private final List<Endpoint> endpoints = new ArrayList<>();

    private Document(JsonNode json) {
        this.json = json;
        for (var path : json.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                endpoints.add(
                        new Endpoint(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue()));
            }
        }
        // What is written out goes before what a parameter would take as well.
        endpoints.sort(
                Comparator.comparingLong(
                        (Endpoint endpoint) ->
                                endpoint.path().chars().filter(letter -> letter == '{').count()));
    }

    /** One operation of a contract. */
    record Endpoint(String method, String path, JsonNode operation) {

        /** By path: every call of a test is held against some hundred of them. */
        private static final Map<String, Pattern> SERVED = new ConcurrentHashMap<>();

        String name() {
            return method + " " + path;
        }

        private boolean serves(String asked) {
            return SERVED.computeIfAbsent(path, Endpoint::pattern).matcher(asked).matches();
        }

        private static Pattern pattern(String path) {
            return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }

    /** That of the module in whose folder the tests run, where it keeps one. */
    static Optional<Document> kept() {
        return Optional.ofNullable(ContractFile.kept()).map(Document::new);
    }

    JsonNode json() {
        return json;
    }

    String server() {
        return json.at("/servers/0/url").asString();
    }

    List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    Optional<Endpoint> of(String method, String path) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .filter(endpoint -> endpoint.serves(path))
                .findFirst();
    }

    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : json.at(reference.substring(1));
    }
}
