package id.kinerja.bench.ground;

import id.kinerja.launcher.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accounts in the real Keycloak, made with the rights of service-integration, and their real
 * tokens.
 */
public final class Accounts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CREATED = 201;
    private static final int TAKEN = 409;

    private final Ground ground;
    private final Tokens tokens;
    private final String admin;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String bearer;

    public Accounts(Ground ground) throws IOException, InterruptedException {
        this.ground = ground;
        this.tokens = new Tokens(ground.installation());
        this.admin =
                "http://127.0.0.1:"
                        + ground.installation().ports().keycloak()
                        + "/admin/realms/kinerja";
        this.bearer = clientToken();
    }

    /** Makes the account where it isn't there yet; the token lives five minutes. */
    public String token(String user, UUID agency, UUID person, List<String> roles)
            throws IOException, InterruptedException {
        if (create(user, agency, person)) {
            grant(user, roles);
        }
        return tokens.of(user);
    }

    /** Another one of an account that is there, which lives five minutes again. */
    public String again(String user) {
        return tokens.of(user);
    }

    private boolean create(String user, UUID agency, UUID person)
            throws IOException, InterruptedException {
        Map<String, Object> account =
                Map.of(
                        "username",
                        user,
                        "enabled",
                        true,
                        "attributes",
                        Map.of(
                                "agency", List.of(agency.toString()),
                                "person", List.of(person.toString())),
                        "credentials",
                        List.of(
                                Map.of(
                                        "type",
                                        "password",
                                        "value",
                                        ground.password("demo"),
                                        "temporary",
                                        false)));
        HttpResponse<String> answer = send("POST", admin + "/users", account);
        if (answer.statusCode() != CREATED && answer.statusCode() != TAKEN) {
            throw new IllegalStateException("No account for " + user + ": " + answer.body());
        }
        return answer.statusCode() == CREATED;
    }

    private void grant(String user, List<String> roles) throws IOException, InterruptedException {
        String id =
                json(send("GET", admin + "/users?exact=true&username=" + user, null))
                        .get(0)
                        .get("id")
                        .asString();
        for (String role : roles) {
            JsonNode known = json(send("GET", admin + "/roles/" + role, null));
            HttpResponse<String> granted =
                    send("POST", admin + "/users/" + id + "/role-mappings/realm", List.of(known));
            if (granted.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "No role " + role + " for " + user + ": " + granted.body());
            }
        }
    }

    private HttpResponse<String> send(
            String method, String url, @org.jspecify.annotations.Nullable Object body)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + bearer)
                        .method(method, publisher)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String clientToken() throws IOException, InterruptedException {
        String secret = ground.password("client.integration");
        String form =
                "grant_type=client_credentials&client_id=service-integration&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(ground.installation().tokenUrl()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return json(answer).get("access_token").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " was answered with " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
