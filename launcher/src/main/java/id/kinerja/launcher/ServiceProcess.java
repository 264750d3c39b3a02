package id.kinerja.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A service, or the gateway, from its own jar and with nothing but its own accounts. */
final class ServiceProcess implements Part {

    private final Home home;
    private final String name;
    private final List<String> needs;
    private final Path jar;
    private final int heapMegabytes;
    private final int managementPort;
    private final Compiler compiler;
    private final Map<String, String> environment;
    private final Map<String, String> listening;

    /**
     * @param environment the same wherever it runs
     * @param listening where it listens on this machine; elsewhere a network stands around it
     */
    ServiceProcess(
            Home home,
            String name,
            List<String> needs,
            Path jar,
            int heapMegabytes,
            int managementPort,
            Compiler compiler,
            Map<String, String> environment,
            Map<String, String> listening) {
        this.home = home;
        this.name = name;
        this.needs = needs;
        this.jar = jar;
        this.heapMegabytes = heapMegabytes;
        this.managementPort = managementPort;
        this.compiler = compiler;
        this.environment = Map.copyOf(environment);
        this.listening = Map.copyOf(listening);
    }

    static String variable(String prefix, String name, String suffix) {
        return prefix + name.toUpperCase(Locale.ROOT) + suffix;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> needs() {
        return needs;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    /**
     * Takes the jar apart, since classes of an archive within an archive can't be shared between
     * starts.
     */
    @Override
    public void prepare() throws IOException, InterruptedException {
        if (!Files.exists(jar)) {
            throw new LauncherFault(jar + " is missing; build it with ./mvnw -DskipTests package");
        }
        String stamp = Files.getLastModifiedTime(jar).toString();
        if (Files.exists(taken()) && Files.readString(taken()).equals(stamp)) {
            return;
        }
        Home.delete(home.software(name));
        ProcessBuilder extract =
                new ProcessBuilder(
                        Commands.java(
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                home.software(name).toString()));
        Commands.run(extract, home.log(name));
        Files.writeString(taken(), stamp);
    }

    @Override
    public String preparation() {
        return "its jar is taken apart";
    }

    @Override
    public ProcessBuilder command() throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        Commands.java(
                                "-Xms64m",
                                "-Xmx" + heapMegabytes + "m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                compiler.flag(),
                                classes().flag(compiler + " " + Files.readString(taken())),
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                home.software(name).resolve(jar.getFileName()).toString()));
        command.environment().putAll(environment);
        command.environment().putAll(listening);
        return command;
    }

    @Override
    public Duration stopTime() {
        return classes().stopTime(Part.super.stopTime());
    }

    @Override
    public void ended() throws IOException {
        classes().keep();
    }

    private ClassCache classes() {
        return new ClassCache(home.software(name));
    }

    /** Says which jar it was that was taken apart. */
    private Path taken() {
        return home.software(name).resolve(".of");
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    }
}
