package id.kinerja.integration.account.db;

import id.kinerja.integration.account.AccountDifference;
import id.kinerja.integration.account.AccountDifferences;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountDifferences implements AccountDifferences {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcAccountDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AccountDifference> list(@Nullable PersonId after, int limit) {
        return jdbc.sql(
                        """
                        select * from wanted_account where done_at is null and person_id > :after
                        order by person_id limit :limit
                        """)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(JdbcAccountDifferences::difference)
                .list();
    }

    @Override
    public Optional<AccountDifference> findForChange(PersonId person) {
        return jdbc.sql(
                        "select * from wanted_account where done_at is null and person_id = :person for update")
                .param("person", person.value())
                .query(JdbcAccountDifferences::difference)
                .optional();
    }

    @Override
    public void rename(PersonId person, String username) {
        jdbc.sql(
                        """
                        update wanted_account
                        set username = :username, fault = null, tries = 0, next_try = clock_timestamp(), taken_until = null
                        where person_id = :person
                        """)
                .param("person", person.value())
                .param("username", username)
                .update();
    }

    private static AccountDifference difference(ResultSet row, int number) throws SQLException {
        return new AccountDifference(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("username"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("enabled"),
                row.getString("fault"),
                row.getInt("tries"),
                row.getObject("next_try", OffsetDateTime.class).toInstant());
    }
}
