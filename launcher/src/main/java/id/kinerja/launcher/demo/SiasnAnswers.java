package id.kinerja.launcher.demo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What SIASN says to a call, in its own envelope. */
final class SiasnAnswers implements ResponseDefinitionTransformerV2 {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PERIODIC = "/kinerjaperiodik/";
    private static final String ANNUAL = "/skp22/save";
    private static final int OK = 200;

    private final SiasnPeople people;
    private final SiasnRatings ratings;

    SiasnAnswers(SiasnPeople people, SiasnRatings ratings) {
        this.people = people;
        this.ratings = ratings;
    }

    @Override
    public String getName() {
        return "siasn";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String path = request.getUrl().replaceFirst("\\?.*", "");
        if (path.equals(SiasnServer.GATEWAY_TOKENS) || path.equals(SiasnServer.SSO_TOKENS)) {
            return json(OK, Map.of("access_token", "demo" + path.length(), "expires_in", 3600));
        }
        if (request.getHeader("Authorization") == null || request.getHeader("Auth") == null) {
            return json(401, Map.of("message", "Invalid Credentials"));
        }
        return path.startsWith(SiasnServer.RESOURCES)
                ? resource(request, path.substring(SiasnServer.RESOURCES.length()))
                : missing();
    }

    private ResponseDefinition resource(Request request, String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (request.getMethod().equals(RequestMethod.DELETE) && path.startsWith(PERIODIC)) {
            return ratings.remove(last) ? json(OK, Map.of("success", true)) : missing();
        }
        if (request.getMethod().equals(RequestMethod.POST)) {
            return save(path, JSON.readTree(request.getBodyAsString()));
        }
        return of(path.substring(0, path.length() - last.length()), last);
    }

    private ResponseDefinition of(String list, String key) {
        return switch (list) {
            case "/pns/data-utama/" -> people.find(key).map(this::found).orElseGet(this::missing);
            case "/pns/rw-jabatan/" -> found(people.positions(key));
            case "/pns/rw-kinerjaperiodik/" -> found(ratings.of(people.idOf(key), false));
            case "/pns/rw-skp22/" -> found(ratings.of(people.idOf(key), true));
            case "/referensi/" -> key.equals("ref-unor") ? found(people.units()) : missing();
            default -> missing();
        };
    }

    private ResponseDefinition save(String path, JsonNode rating) {
        boolean annual = path.equals(ANNUAL);
        if (!annual && !path.equals(PERIODIC + "save")) {
            return missing();
        }
        Optional<String> id = ratings.save(rating, annual);
        if (id.isEmpty()) {
            return json(OK, Map.of("success", false, "message", "PNS tidak ditemukan"));
        }
        String key = annual ? "rwSkpId" : "rwKinerjaPeriodikId";
        return json(OK, Map.of("success", true, "mapData", Map.of(key, id.get()), "message", ""));
    }

    private ResponseDefinition found(Map<String, Object> data) {
        return json(OK, Map.of("code", 1, "data", data, "message", "success"));
    }

    private ResponseDefinition found(List<Map<String, Object>> data) {
        return json(OK, Map.of("code", 1, "data", data, "message", "success"));
    }

    private ResponseDefinition missing() {
        return json(404, Map.of("code", 0, "data", "", "message", "Data tidak ditemukan"));
    }

    private static ResponseDefinition json(int status, Map<String, Object> body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(JSON.writeValueAsString(body))
                .build();
    }
}
