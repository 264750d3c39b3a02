package id.kinerja.launcher;

import id.kinerja.kernel.event.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(home.data(NAME));
        Files.writeString(configuration(), settings());
        if (!Files.exists(home.data(NAME).resolve("log/meta.properties"))) {
            format();
        }
    }

    @Override
    public ProcessBuilder command() {
        return new ProcessBuilder(
                Commands.java(
                        "-Xms128m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        Commands.classPath(),
                        "kafka.Kafka",
                        configuration().toString()));
    }

    @Override
    public boolean isReady() {
        return Probe.accepts(ports.kafka());
    }

    @Override
    public void complete() {
        new KafkaTopics(bootstrap(), ADMIN, secrets.password("kafka.admin")).create();
    }

    String bootstrap() {
        return "127.0.0.1:" + ports.kafka();
    }

    private Path configuration() {
        return home.run("kafka.properties");
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENT://127.0.0.1:%1$d
                listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                inter.broker.listener.name=CLIENT
                controller.listener.names=CONTROLLER
                sasl.enabled.mechanisms=SCRAM-SHA-512
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.client.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%3$s" password="%4$s";
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="%3$s" password="%4$s" user_%3$s="%4$s";
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:%3$s
                allow.everyone.if.no.acl.found=false
                auto.create.topics.enable=false
                log.dirs=%5$s
                num.partitions=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """
                .formatted(
                        ports.kafka(),
                        ports.kafkaController(),
                        ADMIN,
                        secrets.password("kafka.admin"),
                        home.data(NAME).resolve("log"));
    }

    private void format() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "format",
                                "-t",
                                Uuid.randomUuid().toString(),
                                "-c",
                                configuration().toString()));
        account(arguments, ADMIN);
        Topics.SERVICES.forEach(service -> account(arguments, service));
        try (PrintStream quiet = new PrintStream(OutputStream.nullOutputStream())) {
            if (kafka.tools.StorageTool.execute(arguments.toArray(String[]::new), quiet) != 0) {
                throw new LauncherFault(
                        "The broker's storage can't be formatted in " + home.data(NAME));
            }
        }
    }

    private void account(List<String> arguments, String name) {
        arguments.add("-S");
        arguments.add(
                "SCRAM-SHA-512=[name="
                        + name
                        + ",password="
                        + secrets.password("kafka." + name)
                        + "]");
    }
}
