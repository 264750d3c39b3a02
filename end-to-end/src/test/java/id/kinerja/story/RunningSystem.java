package id.kinerja.story;

import id.kinerja.launcher.Home;
import id.kinerja.launcher.Installation;
import id.kinerja.launcher.Ports;
import id.kinerja.launcher.Tokens;
import id.kinerja.launcher.demo.Gateway;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system as its user has it: started by {@code ./kinerja} in a home and on ports of its own.
 */
final class RunningSystem {

    /** Beside a system that is up for its user, whose ports begin at 18000. */
    private static final int PORT_BASE =
            Integer.parseInt(System.getenv().getOrDefault("KINERJA_STORY_PORT_BASE", "24000"));

    private static final long PATIENCE_MINUTES = 14;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path project;
    private final Path home;
    private final Installation installation;
    private final Tokens tokens;
    private String printed = "";

    RunningSystem() throws IOException, InterruptedException {
        this.project = Path.of("..").toAbsolutePath().normalize();
        this.home = project.resolve("end-to-end/target/home");
        // A home that a former run has left would have its month played already, and its secrets
        // are not those of the next one.
        run(project, home, "reset", "--yes");
        this.installation = new Installation(new Home(home), new Ports(PORT_BASE), project);
        this.tokens = new Tokens(installation);
    }

    void playTheMonth() throws IOException, InterruptedException {
        printed = kinerja("demo");
    }

    /** What the demo told. */
    String printed() {
        return printed;
    }

    /** What the command printed; throws where it failed. */
    String kinerja(String... arguments) throws IOException, InterruptedException {
        return run(project, home, arguments);
    }

    private static String run(Path project, Path home, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = project.resolve("kinerja").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        File log = project.resolve("end-to-end/target/kinerja-" + arguments[0] + ".log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("KINERJA_HOME", home.toString());
        builder.environment().put("KINERJA_PORT_BASE", Integer.toString(PORT_BASE));
        // This home is started once, so nothing is kept for its next start.
        builder.environment().put("KINERJA_CLASS_CACHE", "off");
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        String printed = Files.readString(log.toPath(), StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException("./kinerja " + arguments[0] + " failed:\n" + printed);
        }
        return printed;
    }

    Gateway as(String user) {
        return new Gateway(installation.gatewayUrl(), tokens.of(user));
    }

    Gateway anonymous() {
        return new Gateway(installation.gatewayUrl(), null);
    }

    String gatewayUrl() {
        return installation.gatewayUrl();
    }

    String tokenOf(String user) {
        return tokens.of(user);
    }

    /** The agency that an account's token names. */
    UUID agencyOf(String user) {
        byte[] claims = Base64.getUrlDecoder().decode(tokens.of(user).split("\\.", -1)[1]);
        return UUID.fromString(JSON.readTree(claims).get("agency").asString());
    }

    WallProbe wallOf(String service) throws SQLException {
        String role = service + "_app";
        return new WallProbe(databaseOf(service), role, installation.secrets().password(role));
    }

    /** Nobody writes the table until it is closed. */
    HeldTable hold(String service, String table) throws SQLException {
        String role = service + "_owner";
        return new HeldTable(
                databaseOf(service), role, installation.secrets().password(role), table);
    }

    private String databaseOf(String service) {
        return "jdbc:postgresql://127.0.0.1:" + installation.ports().postgres() + "/" + service;
    }

    Path logs() {
        return home.resolve("logs");
    }

    /** How the broker's administrator speaks to it. */
    Map<String, Object> brokerAdmin() {
        return installation.brokerAdmin();
    }

    EventsOfAll events() {
        return new EventsOfAll(installation.brokerAdmin());
    }

    /** Ends the process of a part as a crash would. */
    void kill(String part) throws IOException {
        processOf(part).destroyForcibly();
    }

    /** Since when the process of a part runs. */
    Instant upSince(String part) throws IOException {
        return processOf(part).info().startInstant().orElseThrow();
    }

    private ProcessHandle processOf(String part) throws IOException {
        long pid =
                Files.readAllLines(home.resolve("run/parts.tsv")).stream()
                        .map(line -> line.split("\t", -1))
                        .filter(cells -> cells[0].equals(part))
                        .mapToLong(cells -> Long.parseLong(cells[2]))
                        .findFirst()
                        .orElseThrow();
        return ProcessHandle.of(pid).orElseThrow();
    }

    void stop() throws IOException, InterruptedException {
        kinerja("down");
    }
}
