package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How what a batch asks for is found, behind the wall and among the punches of years. */
@ServiceTest
class PunchBatchPlanIT {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    @Autowired
    PunchBatchPlanIT(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void findsThePunchesThatWereToldBeforeByTheirNames() throws SQLException {
        assertThat(
                        planAmongThousands(
                                """
                                insert into punch (agency_id, punch_id, serial_number, pin, device_time, status,
                                                   person_id, occurred_at, received_at, raw_id, external_id,
                                                   evidence)
                                select '%s', gen_random_uuid(), 'SRC1', n::text, timestamp '2026-05-04 07:30', 0,
                                       gen_random_uuid(), now(), now(), gen_random_uuid(), 'ep-' || n, '{}'
                                from generate_series(1, 5000) n
                                """,
                                "punch",
                                """
                                select kept.occurred_at
                                from unnest('{ep-1,ep-2}'::text[]) as asked (external_id)
                                cross join lateral (
                                    select * from punch
                                    where agency_id = platform.agency() and serial_number = 'SRC1'
                                      and punch.external_id = asked.external_id
                                    limit 1) kept
                                """))
                .contains("a_reported_punch_comes_once", "(external_id = asked.external_id)")
                .doesNotContain("Filter");
    }

    @Test
    void findsThePeopleOfABatchByTheirIdsAndNumbers() throws SQLException {
        assertThat(
                        plan(
                                "select pin, person_id, valid_from, valid_to from enrolment where serial_number = 'SRC1' and pin = any(:ids::text[])"))
                .contains("enrolment_of_terminal", "(agency_id = ", "(pin = ANY")
                .doesNotContain("Filter");
        assertThat(
                        planAmongThousands(
                                """
                                insert into person (agency_id, person_id, nip, name, jenis_pegawai)
                                select '%s', gen_random_uuid(), lpad(n::text, 18, '0'), 'Orang ' || n, 'PNS'
                                from generate_series(1, 5000) n
                                """,
                                "person",
                                "select nip, person_id from person where nip = any('{1,2,3}')"))
                .contains("(agency_id = ", "(nip = ANY")
                .doesNotContain("Filter");
    }

    /**
     * With a few rows any index of an agency costs the same.
     *
     * @param rows how they come in, of the agency that it leaves out
     */
    private static String planAmongThousands(String rows, String table, String sql)
            throws SQLException {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            UUID agency = UUID.randomUUID();
            // Whatever they refer to makes no difference to how they are found.
            statement.execute("set local session_replication_role = replica");
            statement.execute(rows.formatted(agency));
            statement.execute("analyze " + table);
            statement.execute("set local role integration_app");
            statement.execute("select set_config('kinerja.agency', '" + agency + "', true)");
            List<String> plan = new ArrayList<>();
            try (ResultSet lines = statement.executeQuery("explain " + sql)) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
            connection.rollback();
            return String.join("\n", plan);
        }
    }

    private String plan(String sql) {
        List<String> plan =
                transactions.execute(
                        open -> {
                            set("kinerja.agency", UUID.randomUUID().toString());
                            // As for a table of any size.
                            set("enable_seqscan", "off");
                            set("enable_bitmapscan", "off");
                            return jdbc.sql("explain " + sql)
                                    .param("ids", new String[] {"1", "2", "3"})
                                    .query(String.class)
                                    .list();
                        });
        return String.join("\n", plan);
    }

    private void set(String name, String value) {
        jdbc.sql("select set_config(:name, :value, true)")
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }
}
