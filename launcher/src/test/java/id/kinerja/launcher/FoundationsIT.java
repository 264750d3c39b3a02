package id.kinerja.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real database, broker and Keycloak, started and watched as in an installation. */
class FoundationsIT {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration RETURN = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir private static Path folder;
    private static Installation installation;
    private static Supervisor supervisor;
    private static FutureTask<Void> supervision;

    @BeforeAll
    static void start() throws IOException {
        Path project = Path.of("..").toAbsolutePath().normalize();
        installation = new Installation(new Home(folder), freePorts(), project);
        supervisor = new Supervisor(installation.home(), installation.foundations());
        supervision =
                new FutureTask<>(
                        () -> {
                            supervisor.supervise();
                            return null;
                        });
        Thread.ofPlatform().name("supervisor").start(supervision);
        await().atMost(START)
                .failFast("the supervisor has ended", supervision::isDone)
                .until(FoundationsIT::allAreReady);
    }

    @AfterAll
    static void stop() throws Exception {
        supervisor.end();
        supervision.get(4, TimeUnit.MINUTES);
    }

    @Test
    void keepsWhatWasCommitted() throws SQLException {
        try (Connection connection = connect("skp", "skp_app");
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(answer(statement, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(answer(statement, "show password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void letsNoServiceMakeTablesAsTheRoleItRunsAs() throws SQLException {
        for (String service : Topics.SERVICES) {
            try (Connection connection = connect(service, service + "_app");
                    Statement statement = connection.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("create table public.own (id int)"))
                        .withMessageContaining("permission denied");
                assertThat(
                                answer(
                                        statement,
                                        "select rolbypassrls or rolsuper or rolcreatedb from"
                                                + " pg_roles where rolname = current_user"))
                        .isEqualTo("f");
            }
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url("skp"), "skp_app", "guessed"))
                .withMessageContaining("authentication failed");
    }

    @Test
    void givesThePlatformAdminATokenOfTheRealm() {
        String[] parts = new Tokens(installation).of(Realm.PLATFORM_ADMIN).split("\\.", -1);
        JsonNode header = decoded(parts[0]);
        JsonNode claims = decoded(parts[1]);

        assertThat(header.get("alg").asString()).isEqualTo("RS256");
        assertThat(claims.at("/realm_access/roles").valueStream().map(JsonNode::asString))
                .contains("PLATFORM_ADMIN");
        assertThat(claims.get("aud").toString()).contains("kinerja-api");
        assertThat(claims.get("azp").asString()).isEqualTo("kinerja-cli");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.has("agency")).isFalse();
    }

    @Test
    void letsAServiceWriteItsOwnTopicAndNoOther() throws Exception {
        try (KafkaProducer<byte[], byte[]> activity = producer("activity")) {
            assertThat(send(activity, Topics.PROGRESS.name())).isNotNegative();
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> send(activity, Topics.STATEMENT.name()))
                    .withCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void bringsPostgresBackWithItsDataAfterAKill() throws Exception {
        try (Connection owner = connect("tukin", "tukin_owner");
                Statement statement = owner.createStatement()) {
            statement.execute("create table public.kept as select 42 as amount");
        }
        ProcessHandle killed = ProcessHandle.of(row(Postgres.NAME).pid()).orElseThrow();

        killed.destroyForcibly();

        await().atMost(RETURN).until(() -> returned(killed.pid()));
        try (Connection owner = connect("tukin", "tukin_owner");
                Statement statement = owner.createStatement()) {
            assertThat(answer(statement, "select amount from public.kept")).isEqualTo("42");
        }
        assertThat(new Tokens(installation).of(Realm.PLATFORM_ADMIN)).isNotBlank();
    }

    private static Ports freePorts() {
        return IntStream.iterate(21_000, base -> base < 23_000, base -> base + 100)
                .mapToObj(Ports::new)
                .filter(ports -> ports.all().keySet().stream().allMatch(Probe::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean allAreReady() throws IOException {
        List<Board.Row> rows = Board.read(installation.home());
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.state() == Child.State.READY);
    }

    private static boolean returned(long killed) throws IOException {
        Board.Row now = row(Postgres.NAME);
        return now.pid() != killed && now.state() == Child.State.READY;
    }

    private static Board.Row row(String part) throws IOException {
        return Board.read(installation.home()).stream()
                .filter(row -> row.name().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(
                url(database), role, installation.secrets().password(role));
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + installation.ports().postgres() + "/" + database;
    }

    private static String answer(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static JsonNode decoded(String part) {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(part), UTF_8));
    }

    private static KafkaProducer<byte[], byte[]> producer(String service) {
        Map<String, Object> settings =
                new HashMap<>(
                        KafkaTopics.connection(
                                "127.0.0.1:" + installation.ports().kafka(),
                                service,
                                installation.secrets().password("kafka." + service)));
        settings.put("max.block.ms", 20_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static long send(KafkaProducer<byte[], byte[]> producer, String topic)
            throws ExecutionException, InterruptedException {
        byte[] text = "probe".getBytes(UTF_8);
        return producer.send(new ProducerRecord<>(topic, text, text)).get().offset();
    }
}
