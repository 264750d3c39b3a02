package id.kinerja.platform.testing;

import id.kinerja.platform.contract.Watching;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service as a frontend would: plain HTTP, a token, JSON. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final Map<String, String> headers;

    private Api(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Api at(String base) {
        return new Api(base, Map.of());
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send("GET", path, "", "application/json");
    }

    /** With a new idempotency key, where none was given. */
    public Answer post(String path, Object body) {
        Api keyed =
                headers.containsKey("Idempotency-Key")
                        ? this
                        : with("Idempotency-Key", UUID.randomUUID().toString());
        return keyed.send(
                "POST",
                path,
                body instanceof String text ? text : JSON.writeValueAsString(body),
                "application/json");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body), "application/json");
    }

    /** Each answer must be one that the contract says, and none that a neighbour gets as well. */
    public Answer send(String method, String path, String body, String contentType) {
        Answer answer = exchange(method, path, body, contentType);
        String type = answer.headers().getOrDefault("content-type", "");
        Watching.look(method, base + path, answer.status(), type, answer.text());
        if (Watching.isToBeTriedByANeighbour(path, answer.status())) {
            Answer theirs =
                    as(Watching.tokenOfANeighbour()).exchange(method, path, body, contentType);
            Watching.lookAtTheWall(method + " " + path, theirs.status(), theirs.text());
        }
        return answer;
    }

    private Answer exchange(String method, String path, String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        request.header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        try {
            return answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().map().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                                        entry -> entry.getValue().getFirst())),
                response.body());
    }

    /** What came back; header names are in lower case. */
    public record Answer(int status, Map<String, String> headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }
    }
}
