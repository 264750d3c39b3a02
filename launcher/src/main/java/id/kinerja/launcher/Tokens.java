package id.kinerja.launcher;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the people of an installation, by their password. */
public final class Tokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Installation installation;
    private final Sender sender = new Sender();

    public Tokens(Installation installation) {
        this.installation = installation;
    }

    /** Demo people share one password, which the installation made at random. */
    public String of(String user) {
        String secret = user.equals(Realm.PLATFORM_ADMIN) ? Realm.PLATFORM_ADMIN : "demo";
        return of(user, installation.secrets().password(secret));
    }

    /** Of a program, by its client's secret. */
    public String ofClient(String clientId, String secret) {
        return taken(
                clientId,
                "grant_type=client_credentials&client_id="
                        + encode(clientId)
                        + "&client_secret="
                        + encode(secret));
    }

    /** Empty where there is no such account yet. */
    public Optional<String> find(String user) {
        try {
            return Optional.of(of(user));
        } catch (LauncherFault notYet) {
            return Optional.empty();
        }
    }

    /** What a token may be used for, as it says itself; for looking at, not for trusting. */
    public static List<String> roles(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JSON.readTree(claims)
                .path("realm_access")
                .path("roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    String of(String user, String password) {
        return taken(
                user,
                "grant_type=password&client_id="
                        + Realm.CLI_CLIENT
                        + "&username="
                        + encode(user)
                        + "&password="
                        + encode(password));
    }

    private String taken(String user, String form) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(installation.tokenUrl()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        HttpResponse<String> answer =
                sender.send(request, "Keycloak does not answer; is it up? See ./kinerja status");
        if (answer.statusCode() != 200) {
            throw new LauncherFault("No token for " + user + ": " + reason(answer.body()));
        }
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    /** While Keycloak starts it answers by a page, and with no account it speaks of a password. */
    static String reason(String answer) {
        try {
            String said = JSON.readTree(answer).path("error_description").asString();
            return said.equals("Invalid user credentials")
                    ? said
                            + "; people of the demo are there once ./kinerja demo has played,"
                            + " which says at its end who is who"
                    : said;
        } catch (JacksonException noJson) {
            return "Keycloak is not ready yet; see ./kinerja status";
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
