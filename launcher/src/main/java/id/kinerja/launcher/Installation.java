package id.kinerja.launcher;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.event.Topics;
import id.kinerja.launcher.demo.SiasnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The architecture on one page: which process needs which database, broker and identity, and what
 * waits for what. {@code docker-compose.yml} and {@code k8s/} say the same for Docker and
 * Kubernetes.
 */
public final class Installation {

    private static final int GATEWAY_HEAP = 128;
    private static final int SERVICE_HEAP = 160;
    private static final String THIS_MACHINE = "127.0.0.1";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Path project;
    private final Compiler compiler;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final SiasnStandIn siasn;

    /**
     * @param project the folder of the built modules
     */
    public Installation(Home home, Ports ports, Path project) throws IOException {
        this(home, ports, project, Compiler.QUICK);
    }

    /**
     * @param project the folder of the built modules
     * @param compiler of the gateway and the services
     */
    public Installation(Home home, Ports ports, Path project, Compiler compiler)
            throws IOException {
        home.create();
        this.home = home;
        this.ports = ports;
        this.project = project;
        this.compiler = compiler;
        this.secrets =
                new Secrets(
                        home.root().resolve("data/secrets.properties"),
                        home.data(Postgres.NAME).resolve("PG_VERSION"));
        this.postgres = new Postgres(home, ports.postgres(), secrets, Topics.SERVICES);
        this.kafka = new Kafka(home, ports, secrets);
        this.siasn = new SiasnStandIn(ports);
        this.keycloak =
                new Keycloak(
                        home,
                        ports,
                        secrets,
                        postgres,
                        project.resolve("launcher/target/keycloak/keycloak.zip"));
    }

    /** Throws {@link LauncherFault} where its data can't be opened. */
    void check() {
        secrets.password(Postgres.NAME);
    }

    /** Every process, in an order in which nothing comes before what it needs. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(foundations());
        if (isDemo()) {
            parts.add(siasn);
        }
        Topics.SERVICES.forEach(name -> parts.add(service(name)));
        parts.add(gateway());
        return parts;
    }

    /** What is not ours: the database, the broker and the keeper of identities. */
    List<Part> foundations() {
        return List.of(postgres, kafka, keycloak);
    }

    /** Whether it has a SIASN of its own to talk to. */
    boolean isDemo() {
        return Files.exists(demo());
    }

    /** From its next start on, until its data is forgotten. */
    void becomeDemo() throws IOException {
        if (!isDemo()) {
            Files.createFile(demo());
        }
    }

    private Path demo() {
        return home.data("demo");
    }

    static String masterKeyOf(String service) {
        return "master." + service;
    }

    public Home home() {
        return home;
    }

    public Path project() {
        return project;
    }

    public Ports ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public String gatewayUrl() {
        return "http://127.0.0.1:" + ports.gateway();
    }

    public String tokenUrl() {
        return keycloak.issuer() + "/protocol/openid-connect/token";
    }

    /** How the administrator of the broker connects, for looking at what stands on its topics. */
    public Map<String, Object> brokerAdmin() {
        return KafkaTopics.connection(
                kafka.bootstrap(), Kafka.ADMIN, secrets.password("kafka.admin"));
    }

    /** Keycloak's keys are fetched with the first token, so nobody waits for it to start. */
    private Part service(String name) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KINERJA_SERVER_PORT", Integer.toString(ports.service(name)));
        environment.put("KINERJA_MANAGEMENT_PORT", Integer.toString(ports.serviceManagement(name)));
        environment.put("KINERJA_DATABASE_URL", postgres.url(name));
        for (String role : Postgres.ROLES) {
            environment.put(
                    ServiceProcess.variable("KINERJA_DATABASE_", role, "_USERNAME"),
                    Postgres.roleOf(name, role));
            environment.put(
                    ServiceProcess.variable("KINERJA_DATABASE_", role, "_PASSWORD"),
                    secrets.password(Postgres.roleOf(name, role)));
        }
        environment.put("KINERJA_KAFKA_BOOTSTRAP", kafka.bootstrap());
        environment.put("KINERJA_KAFKA_USERNAME", name);
        environment.put("KINERJA_KAFKA_PASSWORD", secrets.password(Kafka.accountOf(name)));
        environment.put("KINERJA_CLIENT_ID", Realm.clientOf(name));
        environment.put("KINERJA_CLIENT_SECRET", secrets.password(Realm.secretOf(name)));
        environment.put("KINERJA_MASTER_KEY", secrets.key(masterKeyOf(name)));
        environment.put("KINERJA_ISSUER", keycloak.issuer());
        environment.put("KINERJA_PUBLIC_URL", gatewayUrl());
        if (name.equals("integration")) {
            environment.put("KINERJA_KEYCLOAK_URL", keycloak.url());
            environment.put("KINERJA_DEMO_PASSWORD", secrets.password(SecretNames.DEMO));
            environment.putAll(demoSiasn());
        }
        if (name.equals("tukin")) {
            environment.put("KINERJA_SERVICE_INTEGRATION_URL", serviceUrl("integration"));
        }
        return process(
                name,
                "service-" + name,
                SERVICE_HEAP,
                ports.serviceManagement(name),
                List.of(Postgres.NAME, Kafka.NAME),
                environment,
                onlyFromThisMachine("SERVER_ADDRESS", "MANAGEMENT_SERVER_ADDRESS"));
    }

    private Map<String, String> demoSiasn() {
        return isDemo()
                ? Map.of(
                        "KINERJA_SIASN_URL", siasn.url() + SiasnServer.RESOURCES,
                        "KINERJA_SIASN_TOKEN_URI", siasn.url() + SiasnServer.GATEWAY_TOKENS,
                        "KINERJA_SIASN_SSO_URI", siasn.url() + SiasnServer.SSO_TOKENS)
                : Map.of();
    }

    private Part gateway() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KINERJA_SERVER_PORT", Integer.toString(ports.gateway()));
        environment.put("KINERJA_MANAGEMENT_PORT", Integer.toString(ports.gatewayManagement()));
        environment.put("KINERJA_ISSUER", keycloak.issuer());
        Topics.SERVICES.forEach(
                name ->
                        environment.put(
                                ServiceProcess.variable("KINERJA_SERVICE_", name, "_URL"),
                                serviceUrl(name)));
        return process(
                "gateway",
                "gateway",
                GATEWAY_HEAP,
                ports.gatewayManagement(),
                List.of(),
                environment,
                onlyFromThisMachine("MANAGEMENT_SERVER_ADDRESS"));
    }

    /** Management asks for no token, and services are called by the gateway alone. */
    private static Map<String, String> onlyFromThisMachine(String... addresses) {
        return Stream.of(addresses).collect(toMap(name -> name, name -> THIS_MACHINE));
    }

    private String serviceUrl(String name) {
        return "http://127.0.0.1:" + ports.service(name);
    }

    private Part process(
            String name,
            String module,
            int heap,
            int managementPort,
            List<String> needs,
            Map<String, String> environment,
            Map<String, String> listening) {
        Path jar = project.resolve(module).resolve("target").resolve(module + ".jar");
        return new ServiceProcess(
                home, name, needs, jar, heap, managementPort, compiler, environment, listening);
    }
}
