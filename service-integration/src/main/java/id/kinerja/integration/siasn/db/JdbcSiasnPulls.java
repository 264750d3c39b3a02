package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPull;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSiasnPulls implements SiasnPulls {

    private static final String ADD =
            """
            insert into siasn_pull (agency_id, pull_id, scope, night)
            values (platform.agency(), :pull, :scope, :night)
            on conflict do nothing
            """;
    private static final String ADD_PEOPLE =
            """
            insert into siasn_pull_item (agency_id, pull_id, nip, person_id)
            select agency_id, :pull, nip, person_id from person
            where person_id = any(:people) and nip is not null
            """;
    private static final String ADD_UNKNOWN =
            """
            insert into siasn_pull_item (agency_id, pull_id, nip)
            select platform.agency(), :pull, nip from unnest(:nips::text[]) as asked (nip)
            """;
    private static final String ADD_AGENCY =
            """
            insert into siasn_pull_item (agency_id, pull_id, nip, person_id)
            select agency_id, :pull, nip, person_id from person
            where agency_id = platform.agency() and nip is not null
              and not exists (select from service_period served
                              where served.agency_id = person.agency_id and served.person_id = person.person_id
                                and served.valid_from <= :day and (served.valid_to is null or served.valid_to >= :day)
                                and served.status in ('PENSIUN', 'MENINGGAL', 'KONTRAK_BERAKHIR', 'BERHENTI'))
            """;
    private static final String COUNT =
            """
            update siasn_pull
            set people = (select count(*) from siasn_pull_item item where item.pull_id = siasn_pull.pull_id)
            where pull_id = :pull
            returning people
            """;

    // Whoever is killed with them is followed by another replica in a few minutes.
    private static final String TAKE =
            """
            update siasn_pull_item item set next_try = clock_timestamp() + interval '5 minutes'
            from (select pull_id, nip from siasn_pull_item
                  where agency_id = platform.agency() and next_try <= clock_timestamp()
                  order by next_try limit :limit for update skip locked) due
            where item.agency_id = platform.agency() and item.pull_id = due.pull_id and item.nip = due.nip
            returning item.*
            """;

    private static final String RETRY =
            """
            update siasn_pull_item item
            set tries = tries + 1,
                next_try = clock_timestamp() + least(interval '10 minutes', interval '10 seconds' * power(2, tries))
            from unnest(:pulls::uuid[], :nips::text[]) as went (pull_id, nip)
            where item.agency_id = platform.agency() and item.pull_id = went.pull_id and item.nip = went.nip
            """;

    // Whoever isn't let in waits as long as one that was taken.
    private static final String TRIED =
            """
            update siasn_pull_item item set tries = tries + 1
            from unnest(:pulls::uuid[], :nips::text[]) as went (pull_id, nip)
            where item.agency_id = platform.agency() and item.pull_id = went.pull_id and item.nip = went.nip
            """;

    private static final String DONE =
            """
            delete from siasn_pull_item item using unnest(:pulls::uuid[], :nips::text[]) as went (pull_id, nip)
            where item.agency_id = platform.agency() and item.pull_id = went.pull_id and item.nip = went.nip
            """;

    // Another number of his is another question: the old answer is his no more.
    private static final String FORGET =
            """
            delete from siasn_answer kept using unnest(:people::uuid[], :nips::text[]) as said (person_id, nip)
            where kept.agency_id = platform.agency() and kept.person_id = said.person_id and kept.nip <> said.nip
            """;

    // Where SIASN has not answered, what it said before stays, and is stale.
    private static final String KEEP =
            """
            insert into siasn_answer as kept
                (agency_id, answer_id, nip, person_id, state, said, unor_id, drift, fetched_at, tried_at, fault)
            select distinct on (nip) platform.agency(), id, nip, person_id, state, said, unor_id, drift::text[],
                                     fetched_at, tried_at, fault
            from unnest(:ids::uuid[], :nips::text[], :people::uuid[], :states::text[], :said::jsonb[], :unors::text[],
                        :drifts::text[], :fetched::timestamptz[], :tried::timestamptz[], :faults::text[])
                 as said (id, nip, person_id, state, said, unor_id, drift, fetched_at, tried_at, fault)
            order by nip, id
            on conflict (agency_id, nip) do update
            set person_id = excluded.person_id, tried_at = excluded.tried_at, fault = excluded.fault,
                state = case when excluded.state = 'NEVER' then kept.state else excluded.state end,
                said = case when excluded.state = 'NEVER' then kept.said else excluded.said end,
                unor_id = case when excluded.state = 'NEVER' then kept.unor_id else excluded.unor_id end,
                drift = case when excluded.state = 'NEVER' then kept.drift else excluded.drift end,
                fetched_at = case when excluded.state = 'NEVER' then kept.fetched_at else excluded.fetched_at end
            """;

    private static final String ADVANCE =
            """
            update siasn_pull
            set found = found + went.found_now, missing = missing + went.missing_now,
                failed = failed + went.failed_now, fault = coalesce(went.fault_now, fault),
                revision = revision + 1, changed_at = clock_timestamp(),
                state = case when exists (select from siasn_pull_item item
                                          where item.agency_id = siasn_pull.agency_id
                                            and item.pull_id = siasn_pull.pull_id)
                             then state else 'DONE' end
            from (select pull_id,
                         count(*) filter (where state = 'FOUND' and not retry) as found_now,
                         count(*) filter (where state = 'NOT_FOUND' and not retry) as missing_now,
                         count(*) filter (where state = 'NEVER' and not retry) as failed_now,
                         max(fault) as fault_now
                  from unnest(:pulls::uuid[], :states::text[], :retries::boolean[], :faults::text[])
                       as said (pull_id, state, retry, fault)
                  group by pull_id) went
            where siasn_pull.agency_id = platform.agency() and siasn_pull.pull_id = went.pull_id
              and state = 'RUNNING'
            """;

    private final JdbcClient jdbc;

    JdbcSiasnPulls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int addPeople(SiasnPull.Id pull, Collection<PersonId> people, Collection<Nip> unknown) {
        add(pull, SiasnPull.Scope.PEOPLE, null);
        jdbc.sql(ADD_PEOPLE)
                .param("pull", pull.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
        jdbc.sql(ADD_UNKNOWN)
                .param("pull", pull.value())
                .param("nips", unknown.stream().map(Nip::digits).toArray(String[]::new))
                .update();
        return counted(pull);
    }

    @Override
    public Optional<Integer> addAgency(SiasnPull.Id pull, LocalDate day) {
        return add(pull, SiasnPull.Scope.AGENCY, null)
                ? Optional.of(everybody(pull, day))
                : Optional.empty();
    }

    @Override
    public Optional<SiasnPull.Id> addNightly(LocalDate day) {
        SiasnPull.Id pull = SiasnPull.Id.next();
        if (!add(pull, SiasnPull.Scope.NIGHTLY, day)) {
            return Optional.empty();
        }
        if (everybody(pull, day) == 0) {
            cancel(pull);
        }
        return Optional.of(pull);
    }

    @Override
    public Optional<SiasnPull> find(SiasnPull.Id pull) {
        return jdbc.sql("select * from siasn_pull where pull_id = :pull")
                .param("pull", pull.value())
                .query(JdbcSiasnPulls::pull)
                .optional();
    }

    @Override
    public List<SiasnPull> list(SiasnPull.@Nullable Id before, int limit) {
        return jdbc.sql(
                        """
                        select * from siasn_pull
                        where agency_id = platform.agency() and (:before::uuid is null or pull_id < :before::uuid)
                        order by pull_id desc limit :limit
                        """)
                .param("before", before == null ? null : before.value().toString())
                .param("limit", limit)
                .query(JdbcSiasnPulls::pull)
                .list();
    }

    @Override
    public void cancel(SiasnPull.Id pull) {
        jdbc.sql(
                        "delete from siasn_pull_item where agency_id = platform.agency() and pull_id = :pull")
                .param("pull", pull.value())
                .update();
        jdbc.sql(
                        """
                        update siasn_pull set state = 'CANCELLED', revision = revision + 1, changed_at = clock_timestamp()
                        where pull_id = :pull and state = 'RUNNING'
                        """)
                .param("pull", pull.value())
                .update();
    }

    @Override
    public List<Item> take(int limit) {
        return jdbc.sql(TAKE).param("limit", limit).query(JdbcSiasnPulls::item).list();
    }

    @Override
    public void settle(List<Outcome> outcomes) {
        List<Outcome> over = outcomes.stream().filter(one -> !one.retry()).toList();
        List<Outcome> again = outcomes.stream().filter(Outcome::retry).toList();
        update(RETRY, with(again, SiasnFault::mayPass));
        update(TRIED, with(again, fault -> fault == SiasnFault.REFUSED));
        update(DONE, over);
        keep(outcomes);
        jdbc.sql(ADVANCE)
                .param("pulls", ids(outcomes, one -> one.item().pull().value()))
                .param("states", texts(outcomes, one -> one.answer().state().name()))
                .param("retries", outcomes.stream().map(Outcome::retry).toArray(Boolean[]::new))
                .param("faults", texts(outcomes, JdbcSiasnPulls::fault))
                .update();
    }

    private void keep(List<Outcome> outcomes) {
        jdbc.sql(FORGET)
                .param("people", ids(outcomes, JdbcSiasnPulls::person))
                .param("nips", texts(outcomes, one -> one.item().nip().digits()))
                .update();
        jdbc.sql(KEEP)
                .param("ids", ids(outcomes, one -> UuidV7.next()))
                .param("nips", texts(outcomes, one -> one.item().nip().digits()))
                .param("people", ids(outcomes, JdbcSiasnPulls::person))
                .param("states", texts(outcomes, one -> one.answer().state().name()))
                .param("said", texts(outcomes, one -> AnswerRows.said(one.answer())))
                .param("unors", texts(outcomes, JdbcSiasnPulls::unor))
                .param("drifts", texts(outcomes, one -> AnswerRows.drift(one.answer())))
                .param("fetched", texts(outcomes, one -> text(one.answer().fetchedAt())))
                .param("tried", texts(outcomes, one -> text(one.answer().triedAt())))
                .param("faults", texts(outcomes, JdbcSiasnPulls::fault))
                .update();
    }

    private void update(String sql, List<Outcome> outcomes) {
        jdbc.sql(sql)
                .param("pulls", ids(outcomes, one -> one.item().pull().value()))
                .param("nips", texts(outcomes, one -> one.item().nip().digits()))
                .update();
    }

    private boolean add(SiasnPull.Id pull, SiasnPull.Scope scope, @Nullable LocalDate night) {
        return jdbc.sql(ADD)
                        .param("pull", pull.value())
                        .param("scope", scope.name())
                        .param("night", night)
                        .update()
                == 1;
    }

    private int everybody(SiasnPull.Id pull, LocalDate day) {
        jdbc.sql(ADD_AGENCY).param("pull", pull.value()).param("day", day).update();
        return counted(pull);
    }

    private int counted(SiasnPull.Id pull) {
        return jdbc.sql(COUNT).param("pull", pull.value()).query(Integer.class).single();
    }

    private static List<Outcome> with(List<Outcome> outcomes, Predicate<SiasnFault> fault) {
        return outcomes.stream()
                .filter(one -> one.answer().fault() != null && fault.test(one.answer().fault()))
                .toList();
    }

    private static @Nullable UUID person(Outcome outcome) {
        PersonId person = outcome.item().person();
        return person == null ? null : person.value();
    }

    private static @Nullable String unor(Outcome outcome) {
        var said = outcome.answer().person();
        return said == null ? null : said.unitId();
    }

    private static @Nullable String fault(Outcome outcome) {
        SiasnFault fault = outcome.answer().fault();
        return fault == null ? null : fault.name();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static UUID[] ids(List<Outcome> outcomes, Function<Outcome, @Nullable UUID> value) {
        return outcomes.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(
            List<Outcome> outcomes, Function<Outcome, @Nullable String> value) {
        return outcomes.stream().map(value).toArray(String[]::new);
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Item(
                new SiasnPull.Id(row.getObject("pull_id", UUID.class)),
                new Nip(row.getString("nip")),
                person == null ? null : new PersonId(person),
                row.getInt("tries"));
    }

    private static SiasnPull pull(ResultSet row, int number) throws SQLException {
        String fault = row.getString("fault");
        return new SiasnPull(
                new SiasnPull.Id(row.getObject("pull_id", UUID.class)),
                SiasnPull.Scope.valueOf(row.getString("scope")),
                SiasnPull.State.valueOf(row.getString("state")),
                row.getInt("people"),
                row.getInt("found"),
                row.getInt("missing"),
                row.getInt("failed"),
                fault == null ? null : SiasnFault.valueOf(fault),
                row.getLong("revision"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
