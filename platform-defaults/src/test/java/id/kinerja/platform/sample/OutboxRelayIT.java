package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SampleTest
class OutboxRelayIT {

    private static final String DATABASE = "integration";

    /** A topic that nobody in these tests listens to. */
    private static final String TOPIC = Topics.LEAVE.name();

    private final UUID agency = UUID.randomUUID();

    @AfterEach
    void leaveStatisticsAsTheyWere() throws SQLException {
        execute("alter table platform.outbox reset (autovacuum_enabled)");
    }

    @Test
    void drainsABacklogWhoseStatisticsSayThatThereIsNone() throws SQLException {
        execute("alter table platform.outbox set (autovacuum_enabled = false)");
        execute("analyze platform.outbox");
        fill(20_000);

        // At 5,000 a second it takes four; the relay that went wrong here delivered none in
        // minutes.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void waitsForAnOlderTransactionAndGoesOnSoonAfterItHasEnded() throws Exception {
        try (Connection other = TestPostgres.superuser("postgres");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            fill(1);
            Thread.sleep(300);
            assertThat(waiting()).isOne();
            other.commit();
        }

        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(waiting()).isZero());
    }

    private void fill(int count) throws SQLException {
        execute(
                """
                insert into platform.outbox (agency_id, topic, subject, record_key, headers, payload)
                select '%s', '%s', uuidv7(), 'k' || number, '{"ce_id":"x"}', convert_to('{}', 'UTF8')
                from generate_series(1, %d) as number
                """
                        .formatted(agency, TOPIC, count));
    }

    private long waiting() throws SQLException {
        try (Connection connection = TestPostgres.superuser(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*) from platform.outbox where agency_id = '"
                                        + agency
                                        + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.superuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
