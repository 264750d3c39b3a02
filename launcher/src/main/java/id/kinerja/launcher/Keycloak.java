package id.kinerja.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak from its own distribution, built once for PostgreSQL, with the realm of this
 * installation.
 */
final class Keycloak implements Part {

    static final String NAME = "keycloak";
    static final String ADMIN = "keycloak-admin";

    /**
     * Light for one machine. Classes come from Quarkus's own class loader, which only the older
     * kind of archive knows. After a restart of PostgreSQL every pooled connection is dead: without
     * the check the next logins fail, one for each.
     */
    private static final List<String> JVM =
            List.of(
                    "-Xms128m",
                    "-Xmx400m",
                    "-XX:MaxMetaspaceSize=256m",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    "-Dquarkus.datasource.jdbc.validate-on-borrow=true");

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Path distribution;

    Keycloak(Home home, Ports ports, Secrets secrets, Postgres postgres, Path distribution) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.postgres = postgres;
        this.distribution = distribution;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(Postgres.NAME);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (!Files.exists(software().resolve(".built"))) {
            unpack();
            Commands.run(
                    environment(
                            new ProcessBuilder(
                                    program(), "build", "--db=postgres", "--health-enabled=true")),
                    home.log(NAME));
            Files.createFile(software().resolve(".built"));
        }
        Path realm = software().resolve("data/import/kinerja-realm.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, Realm.json());
    }

    @Override
    public String preparation() {
        return "it is unpacked and built for PostgreSQL, once";
    }

    @Override
    public ProcessBuilder command() {
        ProcessBuilder command =
                new ProcessBuilder(
                        program(),
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--http-management-port=" + ports.keycloakManagement(),
                        "--hostname=" + url(),
                        "--db-url=" + postgres.url(NAME),
                        "--db-username=" + NAME,
                        "--db-pool-initial-size=2",
                        "--db-pool-max-size=15",
                        "--cache=local",
                        // A login that fails is told with the number that was typed.
                        "--log-level=info,org.keycloak.events:off");
        environment(command);
        command.environment()
                .merge(
                        "JAVA_OPTS",
                        " -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="
                                + software().resolve("classes.jsa"),
                        String::concat);
        return command;
    }

    /** Time to write the archive of its classes, once. */
    @Override
    public Duration stopTime() {
        return Duration.ofMinutes(2);
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready")
                && Probe.answersOk(issuer() + "/.well-known/openid-configuration");
    }

    String url() {
        return "http://127.0.0.1:" + ports.keycloak();
    }

    String issuer() {
        return url() + "/realms/kinerja";
    }

    private ProcessBuilder environment(ProcessBuilder command) {
        Map<String, String> environment = command.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", String.join(" ", JVM));
        environment.put("KC_DB_PASSWORD", secrets.password(NAME));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password(ADMIN));
        Realm.secrets()
                .forEach(
                        name ->
                                environment.put(
                                        SecretNames.variable(name), secrets.password(name)));
        return command;
    }

    private void unpack() throws IOException {
        Home.delete(software());
        try (ZipInputStream zip = new ZipInputStream(open())) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                // The distribution lies in a folder that is named by its version.
                Path inside = Path.of(entry.getName());
                Path path =
                        inside.getNameCount() > 1
                                ? software().resolve(inside.subpath(1, inside.getNameCount()))
                                : software();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
                entry = zip.getNextEntry();
            }
        }
        if (!Path.of(program()).toFile().setExecutable(true)) {
            throw new LauncherFault(program() + " can't be made executable");
        }
    }

    private InputStream open() throws IOException {
        if (!Files.exists(distribution)) {
            throw new LauncherFault(
                    "Keycloak is not at "
                            + distribution
                            + "; build again with ./mvnw -DskipTests package");
        }
        return Files.newInputStream(distribution);
    }

    private Path software() {
        return home.software(NAME);
    }

    private String program() {
        return software().resolve("bin/kc.sh").toString();
    }
}
