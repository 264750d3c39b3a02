package id.kinerja.launcher;

import id.kinerja.kernel.event.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** One Kafka broker that is its own controller, with an account per service and access by topic. */
final class Kafka implements Part {

    static final String NAME = "kafka";
    static final String ADMIN = "admin";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    Kafka(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    static String accountOf(String name) {
        return "kafka." + name;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(home.data(NAME));
        Files.createDirectories(home.software(NAME));
        Files.writeString(configuration(), settings());
        if (!Files.exists(home.data(NAME).resolve("log/meta.properties"))) {
            format();
        }
    }

    @Override
    public String preparation() {
        return "its folder of data is formatted";
    }

    @Override
    public ProcessBuilder command() throws IOException {
        return program(
                "-Xms128m",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                classes().flag(Commands.stampOfClassPath()),
                "kafka.Kafka",
                configuration().toString());
    }

    @Override
    public boolean isReady() {
        return Probe.accepts(ports.kafka());
    }

    @Override
    public void complete() {
        Map<String, String> accounts = new HashMap<>();
        Topics.SERVICES.forEach(
                service -> accounts.put(service, secrets.password(accountOf(service))));
        new KafkaTopics(bootstrap(), ADMIN, secrets.password(accountOf(ADMIN))).make(accounts);
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
        return new ClassCache(home.software(NAME));
    }

    String bootstrap() {
        return "127.0.0.1:" + ports.kafka();
    }

    private Path configuration() {
        return home.run("kafka.properties");
    }

    private String settings() {
        return KafkaSettings.text(
                "127.0.0.1",
                bootstrap(),
                ports.kafkaController(),
                home.data(NAME).resolve("log").toString());
    }

    /** With its administrator alone; the accounts of services are made once it runs. */
    private void format() throws IOException, InterruptedException {
        Commands.run(
                program(
                        "-Xmx128m",
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        configuration().toString(),
                        "-S",
                        "SCRAM-SHA-512=[name="
                                + ADMIN
                                + ",password="
                                + secrets.password(accountOf(ADMIN))
                                + "]"),
                home.log(NAME));
    }

    /** A program of the broker's jars, with the password that its configuration names. */
    private ProcessBuilder program(String... arguments) {
        List<String> command =
                Commands.java(
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        Commands.classPath());
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment()
                .put(SecretNames.variable(accountOf(ADMIN)), secrets.password(accountOf(ADMIN)));
        return program;
    }
}
