package id.kinerja.launcher.demo;

import id.kinerja.launcher.LauncherFault;
import id.kinerja.launcher.Sender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the gateway as somebody. */
public final class Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REFUSED = 400;
    private static final int TAKEN = 409;
    private static final int STALE = 412;

    private final String url;
    private final @Nullable String token;
    private final @Nullable Long seen;
    private final Sender sender;

    public Gateway(String url, @Nullable String token) {
        this(url, token, null, new Sender());
    }

    private Gateway(String url, @Nullable String token, @Nullable Long seen, Sender sender) {
        this.url = url;
        this.token = token;
        this.seen = seen;
        this.sender = sender;
    }

    /** The same caller, who has looked at this version of what he changes. */
    public Gateway seen(long version) {
        return new Gateway(url, token, version, sender);
    }

    /** The version of what stands there, by its ETag. */
    public long version(String path) {
        String tag =
                send("GET", path, "", "application/json")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow(() -> new LauncherFault(path + " has no version"));
        return Long.parseLong(tag.replace("\"", ""));
    }

    public JsonNode get(String path) {
        return json(send("GET", path, "", "application/json"));
    }

    public JsonNode post(String path, Object body) {
        return json(send("POST", path, JSON.writeValueAsString(body), "application/json"));
    }

    public JsonNode put(String path, Object body) {
        return json(send("PUT", path, JSON.writeValueAsString(body), "application/json"));
    }

    public JsonNode postFile(String path, String text, String contentType) {
        return json(send("POST", path, text, contentType));
    }

    /** A change of people by SCIM 2.0. */
    public JsonNode scim(String method, String path, Object body) {
        return json(send(method, path, JSON.writeValueAsString(body), "application/scim+json"));
    }

    /** Tells something, to which the answer is of no interest. */
    public void tell(String path, String json) {
        taken(send("POST", path, json, "application/json"));
    }

    /** The plain answer, for what isn't JSON. */
    public String text(String method, String path, String body) {
        return send(method, path, body, "text/plain").body();
    }

    /** A file that is there to be had. */
    public String download(String path) {
        return taken(send("GET", path, "", "text/plain")).body();
    }

    /** The same, where it is no text. */
    public byte[] downloadBytes(String path) {
        HttpResponse<byte[]> answer =
                sender.send(
                        request("GET", path, "", "application/json"),
                        HttpResponse.BodyHandlers.ofByteArray(),
                        "The gateway does not answer at " + url);
        if (answer.statusCode() >= REFUSED) {
            throw refused(answer, new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** Empty where it is there already, or where what the caller has seen has changed meanwhile. */
    public Optional<JsonNode> postUnlessTaken(String path, Object body) {
        HttpResponse<String> answer =
                send("POST", path, JSON.writeValueAsString(body), "application/json");
        return answer.statusCode() == TAKEN || answer.statusCode() == STALE
                ? Optional.empty()
                : Optional.of(json(answer));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        String body = taken(answer).body();
        return JSON.readTree(body.isEmpty() ? "{}" : body);
    }

    private static HttpResponse<String> taken(HttpResponse<String> answer) {
        if (answer.statusCode() >= REFUSED) {
            throw refused(answer, why(answer.body()));
        }
        return answer;
    }

    /**
     * What a problem says to people; with its findings where there are any, and else as it came.
     */
    private static String why(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.has("detail") && !problem.has("errors")
                    ? problem.get("detail").asString()
                    : body;
        } catch (JacksonException noProblem) {
            return body;
        }
    }

    private static LauncherFault refused(HttpResponse<?> answer, String why) {
        return new LauncherFault(
                answer.request().method()
                        + " "
                        + answer.uri().getPath()
                        + " was answered with "
                        + answer.statusCode()
                        + ": "
                        + why);
    }

    private HttpResponse<String> send(String method, String path, String body, String contentType) {
        return sender.send(
                request(method, path, body, contentType), "The gateway does not answer at " + url);
    }

    private HttpRequest request(String method, String path, String body, String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", contentType)
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (seen != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        return request.build();
    }
}
