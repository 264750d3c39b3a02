package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestKafka;
import id.kinerja.platform.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever holds a dump of the database, or may read the topics, learns of payees. */
@ServiceTest
class PayeeBytesIT {

    private static final String ACCOUNT = "7788001122334455";
    private static final String OWNER = "PEMILIK REKENING UNIK";
    private static final String NIK = "3174010101900077";
    private static final String NPWP = "091234567890077";
    private static final String NIP = "190001012000011001";

    private final PayDesk desk;

    PayeeBytesIT(@LocalServerPort int port) {
        desk = new PayDesk(port);
    }

    @Test
    void holdNoAccountNoNumberAndNoOwnerInTheClear() throws SQLException {
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text(
                                                "select count(*) from rating_fact where person_id = '"
                                                        + person
                                                        + "'")
                                        .equals("1"));
        keep(person, ACCOUNT, OWNER);
        // What is refused, and what is sent in the wrong place, must not stay behind either.
        keep(person, NIK + "X", "NIK " + NIK);
        send(person, Map.of("nomorPajak", NPWP));
        send(person, Map.of("nik", NPWP, "npwp", NIK + "1"));
        Api.Answer kept = send(person, Map.of("nik", NIK, "npwp", NPWP));
        assertThat(kept.json().get("kept").asInt()).isEqualTo(1);
        desk.confirmPayees(kept);
        String run = desk.pay("2026-05");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        // It is there, sealed: the treasury's file has it.
        assertThat(desk.maker().get("/v1/runs/" + run + "/files/web-gaji/INDUK").text())
                .contains(ACCOUNT);

        for (String secret : List.of(ACCOUNT, OWNER, NIK, NPWP)) {
            assertThat(tablesWith(secret)).as("tables with %s", secret).isEmpty();
            assertThat(topicsWith(secret)).as("topics with %s", secret).isEmpty();
        }
    }

    /** A scan that finds nothing must be one that can find something. */
    @Test
    void areLookedThroughByAScanThatFindsWhatIsThere() throws SQLException {
        desk.told().employee(8);
        await().atMost(PayDesk.SOON)
                .untilAsserted(() -> assertThat(tablesWith(NIP)).contains("directory.person"));

        assertThat(topicsWith(NIP)).containsExactly(Topics.PERSON.name());
        // in bytes, where payees are: the month of a result that is kept as bytes
        desk.pay("2026-05");
        assertThat(tablesWith("POTONGAN_KEHADIRAN")).contains("public.run_statement");
    }

    private Api.Answer send(PersonId person, Map<String, String> more) {
        var payee = new HashMap<>(payee(person, ACCOUNT, OWNER));
        payee.putAll(more);
        return desk.maker().post("/v1/payee-batches", Map.of("payees", List.of(payee)));
    }

    private void keep(PersonId person, String account, String owner) {
        desk.maker()
                .post(
                        "/v1/payee-batches",
                        Map.of("payees", List.of(payee(person, account, owner))));
    }

    private static Map<String, String> payee(PersonId person, String account, String owner) {
        return Map.of(
                "personId",
                person.toString(),
                "name",
                owner,
                "bankCode",
                "123456789012",
                "bankName",
                "Bank Contoh",
                "account",
                account,
                "accountName",
                owner);
    }

    /** As text, as bytes (which PostgreSQL shows in hex) and in base64. */
    private static List<String> tablesWith(String secret) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestPostgres.superuser("tukin")) {
            for (String table : tables(connection)) {
                if (forms(secret).anyMatch(form -> has(connection, table, form))) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select schemaname || '.' || quote_ident(tablename) from pg_tables"
                                        + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean has(Connection connection, String table, String form) {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select exists (select from "
                                + table
                                + " as one where strpos(one::text, ?) > 0)")) {
            statement.setString(1, form);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(table, fault);
        }
    }

    private static Set<String> topicsWith(String secret) {
        Set<String> found = new TreeSet<>();
        List<TopicPartition> partitions =
                Topics.all().stream()
                        .flatMap(
                                topic ->
                                        IntStream.range(0, topic.partitions())
                                                .mapToObj(
                                                        number ->
                                                                new TopicPartition(
                                                                        topic.name(), number)))
                        .toList();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrap()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record :
                        consumer.poll(Duration.ofMillis(500))) {
                    if (text(record).contains(secret)) {
                        found.add(record.topic());
                    }
                }
            }
        }
        return found;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        record.headers()
                .forEach(
                        header ->
                                text.append(new String(header.value(), StandardCharsets.UTF_8))
                                        .append(' '));
        Stream.of(record.key(), record.value())
                .filter(bytes -> bytes != null)
                .forEach(bytes -> text.append(new String(bytes, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
