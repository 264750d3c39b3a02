package id.kinerja.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A service, or the gateway, from its own jar and with nothing but its own accounts. */
final class ServiceProcess implements Part {

    private final String name;
    private final List<String> needs;
    private final Path jar;
    private final int heapMegabytes;
    private final int managementPort;
    private final Map<String, String> environment;

    ServiceProcess(
            String name,
            List<String> needs,
            Path jar,
            int heapMegabytes,
            int managementPort,
            Map<String, String> environment) {
        this.name = name;
        this.needs = needs;
        this.jar = jar;
        this.heapMegabytes = heapMegabytes;
        this.managementPort = managementPort;
        this.environment = environment;
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
    public void prepare() {
        if (!Files.exists(jar)) {
            throw new LauncherFault(jar + " is missing; build it with ./mvnw -DskipTests package");
        }
    }

    @Override
    public ProcessBuilder command() {
        ProcessBuilder command =
                new ProcessBuilder(
                        Commands.java(
                                "-Xms64m",
                                "-Xmx" + heapMegabytes + "m",
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                jar.toString()));
        command.environment().putAll(environment);
        return command;
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    }
}
