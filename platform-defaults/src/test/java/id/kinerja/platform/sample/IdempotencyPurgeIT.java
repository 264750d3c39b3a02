package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.platform.web.IdempotencyPurge;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class IdempotencyPurgeIT {

    private final IdempotencyPurge purge;

    IdempotencyPurgeIT(@Autowired IdempotencyPurge purge) {
        this.purge = purge;
    }

    @Test
    void forgetsAnswersOfEveryAgencyAfterTheirWeekAndNoneBefore() throws SQLException {
        run(
                """
                insert into platform.idempotent_answer
                    (agency_id, caller, route, key, body_hash, answer, answered_at)
                select gen_random_uuid(), 'purged', 'r', 'k' || n, '', '', now() - make_interval(days => n)
                from generate_series(1, 14) n
                """);

        purge.purge();

        assertThat(kept()).isEqualTo("k1 k2 k3 k4 k5 k6");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String kept() throws SQLException {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                """
                                select string_agg(key, ' ' order by key)
                                from platform.idempotent_answer where caller = 'purged'
                                """)) {
            result.next();
            return result.getString(1);
        }
    }
}
