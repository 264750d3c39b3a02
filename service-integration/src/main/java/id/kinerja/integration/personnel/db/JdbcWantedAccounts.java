package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.WantedAccounts;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
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

    private static final String FOLLOW =
            """
            with account as (
                select person_id, name, roles, enabled from wanted_account
                where %s and (taken_until is null or taken_until <= clock_timestamp())
                for update skip locked
            ),
            followed as (
                delete from account_to_follow asked
                where exists (select from account where account.person_id = asked.person_id)
                   or not exists (select from wanted_account where wanted_account.person_id = asked.person_id)
            ),
            known as (
                select account.person_id, account.name, person.name as to_name, account.roles, account.enabled,
                       served.valid_from,
                       coalesce(served.status in ('PENSIUN', 'MENINGGAL', 'KONTRAK_BERAKHIR', 'BERHENTI'), false) as gone,
                       coalesce(served.status = 'MENINGGAL', false) as dead
                from account
                join person on person.person_id = account.person_id
                left join service_period served on served.person_id = account.person_id
                    and served.valid_from <= :today and (served.valid_to is null or served.valid_to >= :today)
            ),
            due as (
                select person_id, name, to_name, roles, enabled,
                       not gone or (not dead and valid_from + make_interval(months => :months) > :today) as to_enable,
                       array(select 'PEGAWAI'
                             union
                             select role from granted
                             where granted.person_id = known.person_id and not gone
                               and (granted.valid_to is null or granted.valid_to >= :today)
                             order by 1) as to_have
                from known
            )
            update wanted_account
            set name = to_name, roles = to_have, enabled = to_enable, done_at = null, fault = null, tries = 0,
                next_try = clock_timestamp()
            from due
            where wanted_account.person_id = due.person_id
              and (due.name <> to_name or due.enabled <> to_enable or not (due.roles @> to_have and due.roles <@ to_have))
            """;

    private static final String ALL = FOLLOW.formatted("true");
    private static final String THOSE_ASKED_FOR =
            FOLLOW.formatted("person_id in (select person_id from account_to_follow)");

    private final JdbcClient jdbc;
    private final int monthsAfterService;

    /**
     * @param monthsAfterService for how long whoever has left may still read what is his
     */
    JdbcWantedAccounts(
            JdbcClient jdbc,
            @Value("${kinerja.accounts.months-after-service:6}") int monthsAfterService) {
        this.jdbc = jdbc;
        this.monthsAfterService = monthsAfterService;
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
    public void follow(Collection<PersonId> people) {
        jdbc.sql(
                        """
                        insert into account_to_follow (agency_id, person_id)
                        select platform.agency(), * from unnest(:people::uuid[])
                        """)
                .param("people", Columns.ids(people, PersonId::value))
                .update();
    }

    @Override
    public int bringInStep(LocalDate today) {
        boolean asked =
                jdbc.sql("select exists (select from account_to_follow)")
                        .query(Boolean.class)
                        .single();
        return asked ? inStep(THOSE_ASKED_FOR, today) : 0;
    }

    @Override
    public int bringAllInStep(LocalDate today) {
        return inStep(ALL, today);
    }

    private int inStep(String sql, LocalDate today) {
        return jdbc.sql(sql).param("today", today).param("months", monthsAfterService).update();
    }

    private static String roles(Account account) {
        return account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
