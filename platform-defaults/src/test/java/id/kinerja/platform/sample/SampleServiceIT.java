package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.kernel.event.UnitChanged;
import id.kinerja.platform.outbox.EventJson;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestKafka;
import id.kinerja.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class SampleServiceIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final AgencyId agency = AgencyId.next();
    private final AgencyId neighbour = AgencyId.next();
    private Api api = Api.at("");

    @BeforeEach
    void speakToTheService(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/integration");
    }

    @Test
    void runsOnADurableDatabase() throws SQLException {
        assertThat(text("select current_setting('fsync') || current_setting('synchronous_commit')"))
                .isEqualTo("onon");
    }

    @Test
    void carriesARequestThroughDatabaseAndBrokerToItsEffect() {
        UUID id = UUID.randomUUID();

        var answer = as(agency).post("/v1/notes", Map.of("id", id, "code", "U1"));

        assertThat(answer.status()).isEqualTo(201);
        await().atMost(SOON).untilAsserted(() -> assertThat(heard(id)).isEqualTo("U1 1"));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(text("select count(*) from platform.outbox"))
                                        .isEqualTo("0"));
    }

    @Test
    void goesOnWithTheTraceOfARequestWhereItsEventIsTaken() {
        UUID id = UUID.randomUUID();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        as(agency)
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post("/v1/notes", Map.of("id", id, "code", "TRACED"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(SampleApplication.TRACES.get(id)).isEqualTo(trace));
    }

    @Test
    void showsNoAgencyTheRowsOfAnother() {
        as(agency).post("/v1/notes", Map.of("id", UUID.randomUUID(), "code", "MINE"));

        assertThat(as(agency).get("/v1/notes").text()).contains("MINE");
        assertThat(as(neighbour).get("/v1/notes").text()).isEqualTo("[]");
    }

    @Test
    void answersARepeatedRequestWithTheSameAnswerAndOneEffect() {
        Api keyed = as(agency).with("Idempotency-Key", "k-1");
        Map<String, Object> body = Map.of("id", UUID.randomUUID(), "code", "ONCE");

        var first = keyed.post("/v1/notes", body);
        var second = keyed.post("/v1/notes", body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(as(agency).get("/v1/notes").text()).isEqualTo("[\"ONCE\"]");
    }

    @Test
    void refusesAKeyThatComesWithAnotherBody() {
        Api keyed = as(agency).with("Idempotency-Key", "k-2");
        keyed.post("/v1/notes", Map.of("id", UUID.randomUUID(), "code", "A"));

        var other = keyed.post("/v1/notes", Map.of("id", UUID.randomUUID(), "code", "B"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void leavesNoTraceOfARefusedRequestSoThatItMayBeMended() {
        Api keyed = as(agency).with("Idempotency-Key", "k-3");
        UUID id = UUID.randomUUID();

        assertThat(keyed.post("/v1/notes", Map.of("id", id, "code", "REFUSED")).status())
                .isEqualTo(409);
        assertThat(keyed.post("/v1/notes", Map.of("id", id, "code", "MENDED")).status())
                .isEqualTo(201);
        assertThat(as(agency).get("/v1/notes").text()).isEqualTo("[\"MENDED\"]");
    }

    @Test
    void asksForAnIdempotencyKey() {
        var answer = as(agency).send("POST", "/v1/notes", "{}", "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("idempotency-key-missing");
        assertThat(answer.json().get("title").asString()).isEqualTo("Idempotency-Key belum ada");
    }

    @Test
    void namesAFieldThatItDoesNotKnow() {
        var answer =
                as(agency)
                        .with("Accept-Language", "en")
                        .post("/v1/notes", Map.of("id", UUID.randomUUID(), "nota", "x"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("nota");
        assertThat(answer.json().get("errors").get(0).get("detail").asString())
                .startsWith("The field \"nota\" is not known");
    }

    @Test
    void answersBrokenJsonAndUnknownPathsWithAProblem() {
        assertThat(as(agency).post("/v1/notes", "{\"id\":").json().get("code").asString())
                .isEqualTo("body-not-understood");
        assertThat(as(agency).get("/v1/nothing").json().get("code").asString())
                .isEqualTo("http-404");
        assertThat(as(agency).put("/v1/notes", Map.of()).json().get("code").asString())
                .isEqualTo("http-405");
    }

    @Test
    void refusesEveryWrongToken() {
        TestIssuer.wrongTokens(agency)
                .forEach(
                        (wrong, token) -> {
                            var answer = api.as(token).get("/v1/notes");
                            assertThat(answer.status()).as(wrong).isEqualTo(401);
                            assertThat(answer.json().get("code").asString())
                                    .as(wrong)
                                    .isEqualTo("token-missing-or-invalid");
                        });
        assertThat(api.get("/v1/notes").status()).isEqualTo(401);
    }

    @Test
    void asksForKeysAFewTimesOnlyInAFloodOfUnknownOnes() {
        as(agency).get("/v1/notes");
        int before = TestIssuer.keysAsked();

        for (int i = 0; i < 200; i++) {
            var answer = api.as(TestIssuer.tokenOfAnUnknownKey(agency)).get("/v1/notes");
            assertThat(answer.status()).isEqualTo(401);
        }

        assertThat(TestIssuer.keysAsked() - before).isLessThan(20);
        assertThat(as(agency).get("/v1/notes").status()).isEqualTo(200);
    }

    @Test
    void refusesATokenWithoutAnAgencyWhereOneIsNeeded() {
        var answer = api.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN)).get("/v1/notes");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("code").asString()).isEqualTo("agency-missing");
    }

    @Test
    void takesAnEventOnceHoweverOftenItComes() {
        UUID id = UUID.randomUUID();
        UnitChanged newer = unit(id, "NEW", 2);

        send(newer, unit(id, "OLD", 1), newer, newer);

        await().atMost(SOON).untilAsserted(() -> assertThat(heard(id)).isEqualTo("NEW 1"));
    }

    @Test
    void putsPoisonAsideWhileItsNeighbourArrives() {
        UUID poison = UUID.randomUUID();
        UUID neighbourOfPoison = UUID.randomUUID();

        sendRaw(null, "{}");
        sendRaw(agency + "/x", "not json");
        send(unit(poison, "POISON", 1), unit(neighbourOfPoison, "GOOD", 1));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(heard(neighbourOfPoison)).isEqualTo("GOOD 1"));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                Integer.parseInt(
                                                        text(
                                                                "select count(*) from"
                                                                        + " platform.dead_letter")))
                                        .isGreaterThanOrEqualTo(3));
    }

    @Test
    void putsAsideAKeyThatIsNoText() {
        UUID neighbourOfPoison = UUID.randomUUID();

        sendRaw(agency + "/\0", "{}");
        send(unit(neighbourOfPoison, "BEHIND", 1));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(heard(neighbourOfPoison)).isEqualTo("BEHIND 1"));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                text(
                                                        "select count(*) from platform.dead_letter"
                                                                + " where position('\\x00'::bytea in"
                                                                + " record_key) > 0"))
                                        .isEqualTo("1"));
    }

    @Test
    void putsAsideAnEventThatCanNeverBeDeliveredAndGoesOnWithThoseBehindIt() throws SQLException {
        UUID id = UUID.randomUUID();
        text(
                "insert into platform.outbox (agency_id, topic, subject, record_key, headers,"
                        + " payload) values ('"
                        + agency
                        + "', 'no.such.topic.v1', '"
                        + agency
                        + "', 'k', '{}', 'x'), ('"
                        + agency
                        + "', '"
                        + Topics.UNIT.name()
                        + "', '"
                        + agency
                        + "', 'k', '[1]', 'x') returning id");

        assertThat(as(agency).post("/v1/notes", Map.of("id", id, "code", "AFTER")).status())
                .isEqualTo(201);

        await().atMost(SOON).untilAsserted(() -> assertThat(heard(id)).isEqualTo("AFTER 1"));
        assertThat(
                        text(
                                "select count(*) || ' ' || min(cause) from platform.outbox_dead"
                                        + " where agency_id = '"
                                        + agency
                                        + "'"))
                .startsWith("2 ")
                .contains("SerializationException");
        // What is delivered is heard a moment before it is taken out.
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                text(
                                                        "select count(*) from platform.outbox where agency_id = '"
                                                                + agency
                                                                + "'"))
                                        .isEqualTo("0"));
    }

    private Api as(AgencyId of) {
        return api.as(TestIssuer.token(of, PersonId.next(), Role.PEGAWAI));
    }

    private UnitChanged unit(UUID id, String code, long revision) {
        return new UnitChanged(
                agency.value(),
                id,
                code,
                "Unit",
                null,
                null,
                null,
                LocalDate.of(2026, 1, 1),
                null,
                1,
                revision);
    }

    private static void send(UnitChanged... events) {
        for (UnitChanged event : events) {
            sendRaw(event.key(), new String(EventJson.write(event), StandardCharsets.UTF_8));
        }
    }

    private static void sendRaw(@org.jspecify.annotations.Nullable String key, String payload) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrap()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
            var _ =
                    producer.send(
                            new ProducerRecord<byte[], byte[]>(
                                    Topics.UNIT.name(),
                                    0,
                                    bytes,
                                    payload.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String heard(UUID id) throws SQLException {
        return text(
                "select coalesce((select code || ' ' || times from heard where id = '"
                        + id
                        + "'), 'nothing')");
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
