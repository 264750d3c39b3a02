package id.kinerja.bench.log;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import id.kinerja.kernel.event.ProgressChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Whether everything that was sent is there, once, and nothing else: entries, months, stored
 * answers, and events on the topic.
 */
final class WrittenLogs {

    private static final int BATCH = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String SENT =
            """
            create temporary table sent
                (person_id uuid, client_id text, date date, result_id uuid, text text, minutes int)
            """;

    private static final String KEEP_SENT =
            """
            insert into sent
            select * from unnest(?::uuid[], ?::text[], ?::date[], ?::uuid[], ?::text[], ?::int[])
            """;

    private static final Map<String, String> BOTH_WAYS =
            Map.of(
                    "entries",
                            different(
                                    "select * from sent",
                                    "select person_id, client_id, date, result_id, text, minutes"
                                            + " from daily_log"),
                    "months",
                            different(
                                    "select person_id, month, waiting::bigint, revision from"
                                            + " progress",
                                    "select person_id, to_char(date, 'YYYY-MM'), count(*), count(*)"
                                            + " from daily_log group by 1, 2"),
                    "events",
                            different(
                                    "select person_id, month, waiting, revision from progress",
                                    "select person_id, month, waiting, revision from told"));

    private final Ground ground;
    private final Writers writers;

    WrittenLogs(Ground ground, Writers writers) {
        this.ground = ground;
        this.writers = writers;
    }

    /**
     * @param count entries that were sent, from number 0 on
     */
    void check(int count) throws SQLException, InterruptedException {
        try (Connection connection = ground.superuser("activity");
                Statement statement = connection.createStatement()) {
            awaitEmptyOutbox(statement);
            statement.execute(SENT);
            for (int from = 0; from < count; from += BATCH) {
                keepSent(connection, from, Math.min(count, from + BATCH));
            }
            Gate.equal("Events on the topic", (long) count, keepTold(connection));
            for (Map.Entry<String, String> question : BOTH_WAYS.entrySet()) {
                Gate.equal(
                        "Differing " + question.getKey(),
                        0L,
                        number(statement, question.getValue()));
            }
            Gate.equal(
                    "Stored answers",
                    (long) count,
                    number(statement, "select count(*) from platform.idempotent_answer"));
            Gate.equal(
                    "Minutes",
                    (long) count * Writers.MINUTES,
                    number(statement, "select sum(minutes) from daily_log"));
        }
    }

    private static String different(String one, String other) {
        return "select count(*) from ((%1$s except all %2$s) union all (%2$s except all %1$s)) as d"
                .formatted("(" + one + ")", "(" + other + ")");
    }

    private static void awaitEmptyOutbox(Statement statement)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(statement, "select count(*) from platform.outbox") > 0) {
            Gate.holds("The outbox does not become empty", System.nanoTime() < end);
            Thread.sleep(50);
        }
    }

    private void keepSent(Connection connection, int from, int to) throws SQLException {
        List<Writers.Entry> entries = IntStream.range(from, to).mapToObj(writers::entry).toList();
        try (PreparedStatement insert = connection.prepareStatement(KEEP_SENT)) {
            insert.setArray(1, texts(connection, entries.stream().map(Writers.Entry::person)));
            insert.setArray(2, texts(connection, entries.stream().map(Writers.Entry::clientId)));
            insert.setArray(3, texts(connection, entries.stream().map(Writers.Entry::date)));
            insert.setArray(4, texts(connection, entries.stream().map(Writers.Entry::result)));
            insert.setArray(5, texts(connection, entries.stream().map(Writers.Entry::text)));
            insert.setArray(6, texts(connection, entries.stream().map(Writers.Entry::minutes)));
            insert.executeUpdate();
        }
    }

    /** The newest event of each month; how many came in all. */
    private long keepTold(Connection connection) throws SQLException {
        List<ProgressChanged> events = read();
        try (Statement create = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into told
                                select distinct on (person_id, month) *
                                from unnest(?::uuid[], ?::text[], ?::int[], ?::bigint[])
                                    as event (person_id, month, waiting, revision)
                                order by person_id, month, revision desc
                                """)) {
            create.execute(
                    "create temporary table told (person_id uuid, month text, waiting int, revision"
                            + " bigint)");
            insert.setArray(1, texts(connection, events.stream().map(ProgressChanged::personId)));
            insert.setArray(2, texts(connection, events.stream().map(ProgressChanged::month)));
            insert.setArray(
                    3, texts(connection, events.stream().map(ProgressChanged::logsWaiting)));
            insert.setArray(4, texts(connection, events.stream().map(ProgressChanged::revision)));
            insert.executeUpdate();
        }
        return events.size();
    }

    private List<ProgressChanged> read() {
        List<ProgressChanged> events = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        ground.broker("evaluation"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    IntStream.range(0, Topics.PROGRESS.partitions())
                            .mapToObj(i -> new TopicPartition(Topics.PROGRESS.name(), i))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    events.add(EventJson.read(record.value(), ProgressChanged.class));
                }
            }
        }
        return events;
    }

    private static Array texts(Connection connection, Stream<?> values) throws SQLException {
        return connection.createArrayOf("text", values.map(String::valueOf).toArray());
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
