package id.kinerja.bench.ground;

import id.kinerja.bench.rule.ProcessorTime;
import id.kinerja.kernel.event.Topic;
import id.kinerja.launcher.Compiler;
import id.kinerja.launcher.Home;
import id.kinerja.launcher.Installation;
import id.kinerja.launcher.Ports;
import id.kinerja.launcher.RunningParts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * An installation of its own to measure on, of the launcher's parts: PostgreSQL durable, Kafka with
 * accounts and access by topic, Keycloak, and the jars compiled as the image runs them.
 */
public final class Ground implements AutoCloseable {

    private static final int NGINX = 40;
    private static final int UPSTREAM = 41;
    private static final int BESIDE = 100;

    private final Installation installation;
    private final RunningParts running;

    private Ground(Installation installation, RunningParts running) {
        this.installation = installation;
        this.running = running;
    }

    /**
     * Everything derives from one folder and one base of ports; data of former runs is forgotten.
     */
    public static Ground lay(Path project, Path home, int portBase, Set<String> parts)
            throws IOException, InterruptedException {
        Home ofBench = new Home(home);
        RunningParts.clear(ofBench);
        Installation installation =
                new Installation(ofBench, new Ports(portBase), project, Compiler.FULL);
        return new Ground(installation, RunningParts.start(installation, parts));
    }

    /**
     * Another one beside it, with parts of its own; who compares the two has both running all the
     * while.
     */
    public Ground beside(String name, Set<String> parts) throws IOException, InterruptedException {
        Path root = installation.home().root();
        return lay(
                installation.project(),
                root.resolveSibling(root.getFileName() + "-" + name),
                installation.ports().base() + BESIDE,
                parts);
    }

    public Installation installation() {
        return installation;
    }

    public Path folder(String name) {
        return installation.home().run(name);
    }

    public String gatewayUrl() {
        return installation.gatewayUrl();
    }

    public int servicePort(String service) {
        return installation.ports().service(service);
    }

    public int nginxPort() {
        return installation.ports().base() + NGINX;
    }

    /** Of the probe that counts what came through to the upstream. */
    public int statusPort() {
        return installation.ports().base() + UPSTREAM;
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + installation.ports().postgres() + "/" + database;
    }

    public int databasePort() {
        return installation.ports().postgres();
    }

    public String password(String account) {
        return installation.secrets().password(account);
    }

    /** Beside the wall, for looking whether a run was right. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(databaseUrl(database), "postgres", password("postgres"));
    }

    /** How an account of the broker connects. */
    public Map<String, Object> broker(String account) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:" + installation.ports().kafka());
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                        + account
                        + "\" password=\""
                        + password("kafka." + account)
                        + "\";");
        return settings;
    }

    /** How many events were ever told on a topic of this installation. */
    public long toldOn(Topic<?> topic) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int i = 0; i < topic.partitions(); i++) {
            ends.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
        }
        try (Admin admin = Admin.create(installation.brokerAdmin())) {
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The topic can't be counted", fault.getCause());
        }
    }

    /** The process that a part runs as now. */
    public long pid(String part) throws IOException {
        return running.pid(part);
    }

    public boolean isReady(String part) throws IOException {
        return running.isReady(part);
    }

    /** Ends it as a lack of memory or power would; whoever looks after it starts it again. */
    public void kill(String part) throws IOException {
        ProcessHandle.of(running.pid(part)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Processor time of some parts since they started, in microseconds. */
    public long processorMicros(String... parts) throws IOException {
        long micros = 0;
        for (String part : parts) {
            micros += ProcessorTime.micros(List.of(running.pid(part)));
        }
        return micros;
    }

    @Override
    public void close() {
        running.close();
    }
}
