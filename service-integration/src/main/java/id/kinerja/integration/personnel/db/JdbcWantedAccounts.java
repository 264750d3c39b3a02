package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWantedAccounts implements WantedAccounts {

    private static final String WANT =
            """
            insert into wanted_account (agency_id, person_id, username, name, roles)
            select platform.agency(), person_id, username, name, string_to_array(roles, ',')
            from unnest(:people::uuid[], :usernames::text[], :names::text[], :roles::text[])
                as wanted (person_id, username, name, roles)
            on conflict (person_id) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcWantedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void want(List<Account> accounts) {
        jdbc.sql(WANT)
                .param(
                        "people",
                        accounts.stream()
                                .map(account -> account.person().value())
                                .toArray(UUID[]::new))
                .param("usernames", accounts.stream().map(Account::username).toArray(String[]::new))
                .param("names", accounts.stream().map(Account::name).toArray(String[]::new))
                .param(
                        "roles",
                        accounts.stream().map(JdbcWantedAccounts::roles).toArray(String[]::new))
                .update();
    }

    @Override
    public boolean isTaken(String username) {
        return jdbc.sql("select account_name_is_taken(:username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void addRole(PersonId person, Role role) {
        jdbc.sql(
                        """
                        update wanted_account
                        set roles = array(select distinct unnest(roles || :role::text)), done_at = null,
                            next_try = clock_timestamp()
                        where person_id = :person
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    private static String roles(Account account) {
        return account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
