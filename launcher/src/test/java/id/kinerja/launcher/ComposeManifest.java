package id.kinerja.launcher;

import id.kinerja.kernel.event.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code docker-compose.yml}, as the launcher's own list of parts says. */
final class ComposeManifest {

    /** What each may hold, in MiB; all of it fits in four GiB. */
    private static final Map<String, Integer> MEMORY =
            Map.of("postgres", 512, "kafka", 512, "keycloak", 768, "gateway", 320, "topics", 256);

    private static final int SERVICE_MEMORY = 384;
    private static final String VERSION = "0.1.0";

    private final Installation installation;

    ComposeManifest(Installation installation) {
        this.installation = installation;
    }

    /** A JSON document is a YAML document too; this is the tree that is written as YAML. */
    Map<String, Object> tree() {
        Map<String, Object> services = new LinkedHashMap<>();
        services.put(Postgres.NAME, postgres());
        services.put(Kafka.NAME, kafka());
        services.put("topics", topics());
        services.put(Keycloak.NAME, keycloak());
        installation.parts().stream()
                .filter(part -> !part.environment().isEmpty())
                .forEach(part -> services.put(part.name(), process(part)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "kinerja");
        tree.put("services", services);
        tree.put("volumes", new TreeMap<>(Map.of("postgres", Map.of(), "kafka", Map.of())));
        return tree;
    }

    private Map<String, Object> postgres() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("POSTGRES_PASSWORD", ComposeValues.required(Postgres.NAME));
        environment.put("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8");
        DatabaseSetup.roles(Topics.SERVICES).forEach(role -> secret(environment, role));
        List<String> command = new java.util.ArrayList<>(List.of("postgres"));
        Postgres.SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        Map<String, Object> service = common(Postgres.NAME);
        service.put("image", "postgres:18.6");
        service.put("user", "999:999");
        service.put("shm_size", "128mb");
        service.put("command", command);
        service.put("environment", environment);
        service.put(
                "volumes",
                List.of(
                        "postgres:/var/lib/postgresql",
                        "./docker/postgres:/docker-entrypoint-initdb.d:ro"));
        // The server that only sets things up listens to no address.
        service.put(
                "healthcheck",
                health(List.of("CMD", "pg_isready", "-h", "127.0.0.1", "-U", "postgres")));
        return service;
    }

    private static Map<String, Object> kafka() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KAFKA_HEAP_OPTS", "-Xms128m -Xmx256m");
        secret(environment, Kafka.accountOf(Kafka.ADMIN));
        Map<String, Object> service = common(Kafka.NAME);
        service.put("image", "apache/kafka:4.2.1");
        service.put("user", "1000:1000");
        service.put("entrypoint", List.of("/bin/bash", "/kinerja/start.sh"));
        service.put("environment", environment);
        service.put("volumes", List.of("kafka:/var/lib/kafka/data", "./docker/kafka:/kinerja:ro"));
        service.put(
                "healthcheck",
                health(List.of("CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9092")));
        return service;
    }

    /** What the launcher does once its broker runs, in a container that ends when it is done. */
    private static Map<String, Object> topics() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KINERJA_KAFKA_BOOTSTRAP", ComposeValues.KAFKA);
        secret(environment, Kafka.accountOf(Kafka.ADMIN));
        Topics.SERVICES.forEach(name -> secret(environment, Kafka.accountOf(name)));
        Map<String, Object> service = common("topics");
        service.put("restart", "on-failure:5");
        service.put("build", Map.of("context", ".", "target", "setup"));
        service.put("image", "kinerja/setup:" + VERSION);
        service.put("user", "10001:10001");
        service.put("read_only", true);
        service.put("command", List.of("topics"));
        service.put("environment", environment);
        service.put("depends_on", needs(List.of(Kafka.NAME), Map.of()));
        return service;
    }

    private Map<String, Object> keycloak() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KC_DB_URL", "jdbc:postgresql://" + ComposeValues.POSTGRES + "/keycloak");
        environment.put("KC_DB_USERNAME", Keycloak.NAME);
        environment.put("KC_DB_PASSWORD", ComposeValues.required(Keycloak.NAME));
        environment.put("KC_DB_POOL_MAX_SIZE", "15");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_LOG_LEVEL", "info,org.keycloak.events:off");
        environment.put("KC_HOSTNAME", ComposeValues.AUTH_URL);
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Keycloak.ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ComposeValues.required(Keycloak.ADMIN));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx400m");
        environment.put("JAVA_OPTS_APPEND", "-Dquarkus.datasource.jdbc.validate-on-borrow=true");
        Realm.secrets().forEach(name -> secret(environment, name));
        Map<String, Object> service = common(Keycloak.NAME);
        service.put("build", Map.of("context", ".", "target", "keycloak"));
        service.put("image", "kinerja/keycloak:26.7.3");
        service.put("user", "1000:0");
        service.put("command", List.of("start", "--optimized", "--import-realm"));
        service.put("environment", environment);
        service.put("volumes", List.of("./docker/keycloak:/opt/keycloak/data/import:ro"));
        service.put("ports", List.of("127.0.0.1:18030:8080"));
        service.put("healthcheck", health(answers(9000, "/health/ready")));
        service.put("depends_on", needs(List.of(Postgres.NAME), Map.of()));
        return service;
    }

    private Map<String, Object> process(Part part) {
        String module = part.name().equals("gateway") ? "gateway" : "service-" + part.name();
        Map<String, Object> service = common(part.name());
        service.put(
                "build",
                new TreeMap<>(
                        Map.of(
                                "context",
                                ".",
                                "target",
                                "application",
                                "args",
                                Map.of("MODULE", module))));
        service.put("image", "kinerja/" + module + ":" + VERSION);
        service.put("user", "10001:10001");
        service.put("read_only", true);
        service.put("tmpfs", List.of("/tmp"));
        service.put("environment", new ComposeValues(installation).of(part));
        service.put("env_file", List.of(Map.of("path", "options.env", "required", false)));
        if (part.name().equals("gateway")) {
            service.put("ports", List.of("127.0.0.1:18000:8080"));
        }
        service.put("healthcheck", health(answers(8081, "/actuator/health/readiness")));
        service.put("depends_on", needs(part.needs(), Map.of(Kafka.NAME, "topics")));
        return service;
    }

    private static Map<String, Object> common(String name) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("restart", "unless-stopped");
        service.put("init", true);
        service.put("stop_grace_period", "45s");
        service.put("cap_drop", List.of("ALL"));
        service.put("security_opt", List.of("no-new-privileges:true"));
        service.put(
                "deploy",
                Map.of(
                        "resources",
                        Map.of(
                                "limits",
                                Map.of(
                                        "memory",
                                        MEMORY.getOrDefault(name, SERVICE_MEMORY) + "M"))));
        service.put(
                "logging",
                new TreeMap<>(
                        Map.of(
                                "driver",
                                "local",
                                "options",
                                new TreeMap<>(Map.of("max-size", "20m", "max-file", "5")))));
        return service;
    }

    private static void secret(Map<String, String> environment, String name) {
        environment.put(SecretNames.variable(name), ComposeValues.required(name));
    }

    /** Bash is in each of these images, curl is not. */
    private static List<String> answers(int port, String path) {
        return List.of(
                "CMD",
                "bash",
                "-c",
                "exec 3<>/dev/tcp/127.0.0.1/"
                        + port
                        + " && printf 'GET "
                        + path
                        + " HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ code _ <&3 && [ \"$$code\" = 200 ]");
    }

    private static Map<String, Object> health(List<String> test) {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("test", test);
        check.put("interval", "5s");
        check.put("timeout", "5s");
        check.put("retries", 12);
        check.put("start_period", "2m");
        return check;
    }

    /**
     * @param doneBy who ends well when a part is complete, where that is somebody else
     */
    private static Map<String, Object> needs(List<String> parts, Map<String, String> doneBy) {
        Map<String, Object> needs = new LinkedHashMap<>();
        parts.forEach(
                part ->
                        needs.put(
                                doneBy.getOrDefault(part, part),
                                Map.of(
                                        "condition",
                                        doneBy.containsKey(part)
                                                ? "service_completed_successfully"
                                                : "service_healthy")));
        return needs;
    }
}
