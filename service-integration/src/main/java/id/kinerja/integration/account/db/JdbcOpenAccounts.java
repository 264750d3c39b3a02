package id.kinerja.integration.account.db;

import id.kinerja.integration.account.OpenAccount;
import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
    public List<OpenAccount> due(int limit) {
        return jdbc.sql(
                        """
                        select agency_id, person_id, username, name, roles, enabled from wanted_account
                        where next_try <= clock_timestamp()
                        order by done_at is not null, next_try limit :limit for update skip locked
                        """)
                .param("limit", limit)
                .query(JdbcOpenAccounts::account)
                .list();
    }

    @Override
    public void done(PersonId person) {
        jdbc.sql(
                        """
                        update wanted_account
                        set done_at = clock_timestamp(), fault = null, tries = 0,
                            next_try = clock_timestamp() + interval '1 day'
                        where person_id = :person
                        """)
                .param("person", person.value())
                .update();
    }

    @Override
    public void failed(PersonId person, String fault) {
        jdbc.sql(
                        """
                        update wanted_account
                        set done_at = null, fault = :fault, tries = tries + 1,
                            next_try = clock_timestamp() + least(interval '10 minutes', interval '2 seconds' * power(2, least(tries, 20)))
                        where person_id = :person
                        """)
                .param("person", person.value())
                .param("fault", fault)
                .update();
    }

    private static OpenAccount account(ResultSet row, int number) throws SQLException {
        return new OpenAccount(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("enabled"));
    }
}
