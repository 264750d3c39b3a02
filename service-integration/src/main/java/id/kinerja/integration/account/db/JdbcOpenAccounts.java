package id.kinerja.integration.account.db;

import id.kinerja.integration.account.OpenAccount;
import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenAccounts implements OpenAccounts {

    private final JdbcClient jdbc;

    JdbcOpenAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Taken> take() {
        return jdbc.sql(
                        """
                        update wanted_account
                        set taken_until = clock_timestamp() + interval '5 minutes'
                        where person_id = (
                            select person_id from wanted_account
                            where next_try <= clock_timestamp()
                              and (taken_until is null or taken_until <= clock_timestamp())
                            order by done_at is not null, next_try limit 1 for update skip locked)
                        returning agency_id, person_id, username, name, roles, enabled, taken_until
                        """)
                .query(JdbcOpenAccounts::taken)
                .optional();
    }

    @Override
    public void done(Taken taken) {
        with(
                        """
                        update wanted_account
                        set done_at = clock_timestamp(), fault = null, tries = 0, taken_until = null,
                            next_try = clock_timestamp() + interval '1 day'
                        where person_id = :person and taken_until = :until
                        """,
                        taken)
                .update();
    }

    @Override
    public void failed(Taken taken, String fault) {
        with(
                        """
                        update wanted_account
                        set done_at = null, fault = :fault, tries = tries + 1, taken_until = null,
                            next_try = clock_timestamp() + least(interval '10 minutes', interval '2 seconds' * power(2, least(tries, 20)))
                        where person_id = :person and taken_until = :until
                        """,
                        taken)
                .param("fault", fault)
                .update();
    }

    private JdbcClient.StatementSpec with(String sql, Taken taken) {
        return jdbc.sql(sql)
                .param("person", taken.account().person().value())
                .param("until", OffsetDateTime.ofInstant(taken.until(), ZoneOffset.UTC));
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                account(row), row.getObject("taken_until", OffsetDateTime.class).toInstant());
    }

    private static OpenAccount account(ResultSet row) throws SQLException {
        return new OpenAccount(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("enabled"));
    }
}
