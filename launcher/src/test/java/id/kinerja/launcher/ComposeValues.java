package id.kinerja.launcher;

import id.kinerja.kernel.event.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the launcher sets for a process, with the addresses and secrets of Docker in their place.
 */
final class ComposeValues {

    static final String POSTGRES = "postgres:5432";
    static final String KAFKA = "kafka:9092";
    static final String KEYCLOAK = "keycloak:8080";

    /** Both browsers and services must reach Keycloak by it; tokens name it as their issuer. */
    static final String AUTH_URL = "${KINERJA_AUTH_URL:-http://keycloak:8080}";

    private static final String PUBLIC_URL = "${KINERJA_PUBLIC_URL:-http://localhost:18000}";
    private static final String HOST = "127.0.0.1:";

    private final Map<String, String> replaced = new LinkedHashMap<>();

    ComposeValues(Installation installation) {
        Ports ports = installation.ports();
        SecretNames.all()
                .forEach(name -> replaced.put(installation.secrets().of(name), required(name)));
        replaced.put(installation.gatewayUrl(), PUBLIC_URL);
        replaced.put("http://" + HOST + ports.keycloak() + "/realms", AUTH_URL + "/realms");
        replaced.put(HOST + ports.postgres(), POSTGRES);
        replaced.put(HOST + ports.kafka(), KAFKA);
        replaced.put(HOST + ports.keycloak(), KEYCLOAK);
        Topics.SERVICES.forEach(name -> replaced.put(HOST + ports.service(name), name + ":8080"));
    }

    /** There is no default: what isn't set stops the start, and says how it is made. */
    static String required(String secret) {
        return "${" + SecretNames.variable(secret) + ":?make .env with ./kinerja env}";
    }

    Map<String, String> of(Part part) {
        Map<String, String> values = new TreeMap<>(part.environment());
        values.replaceAll((name, value) -> inDocker(value));
        values.put("KINERJA_SERVER_PORT", "8080");
        values.put("KINERJA_MANAGEMENT_PORT", "8081");
        return values;
    }

    private String inDocker(String value) {
        String result = value;
        for (Map.Entry<String, String> entry : replaced.entrySet()) {
            result = result.replace(entry.getKey(), entry.getValue());
        }
        return result;
    }
}
