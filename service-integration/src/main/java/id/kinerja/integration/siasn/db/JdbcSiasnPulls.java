package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPull;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private final JdbcClient jdbc;
    private final SettledItems settledItems;

    JdbcSiasnPulls(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.settledItems = new SettledItems(jdbc);
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
        settledItems.settle(outcomes);
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
