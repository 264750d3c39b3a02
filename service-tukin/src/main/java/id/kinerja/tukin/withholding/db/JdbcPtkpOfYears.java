package id.kinerja.tukin.withholding.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.withholding.PtkpChange;
import id.kinerja.tukin.withholding.PtkpChangeId;
import id.kinerja.tukin.withholding.PtkpOfYears;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPtkpOfYears implements PtkpOfYears {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String OF =
            """
            select distinct on (person_id) person_id, ptkp from ptkp_of_year
            where agency_id = platform.agency() and person_id = any(:people) and year <= :year
            order by person_id, year desc
            """;

    private static final String FIX =
            """
            insert into ptkp_of_year (agency_id, person_id, year, ptkp)
            select platform.agency(), person_id, :year, ptkp from unnest(:people::uuid[], :ptkps::text[])
                as one (person_id, ptkp)
            on conflict (agency_id, person_id, year) do nothing
            """;

    private static final String GIVE =
            """
            insert into ptkp_change (agency_id, change_id, person_id, year, ptkp, reason, given_by)
            values (platform.agency(), :id, :person, :year, :ptkp, :reason, :by)
            on conflict (agency_id, person_id, year) where state = 'WAITING' do nothing
            """;

    private static final String DECIDE =
            """
            update ptkp_change
            set state = :state, decided_by = :by, decided_at = clock_timestamp(), rejection = :rejection
            where agency_id = platform.agency() and change_id = :id
            """;

    private static final String COUNT =
            """
            insert into ptkp_of_year (agency_id, person_id, year, ptkp, change_id)
            values (platform.agency(), :person, :year, :ptkp, :id)
            on conflict (agency_id, person_id, year) do update
            set ptkp = excluded.ptkp, change_id = excluded.change_id
            """;

    private static final String LIST =
            """
            select * from ptkp_change
            where agency_id = platform.agency() and change_id < :before
              and (:state::text is null or state = :state::text)
            order by change_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcPtkpOfYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, Ptkp> of(Year year, Collection<PersonId> people) {
        record Row(PersonId person, Ptkp ptkp) {}
        return jdbc
                .sql(OF)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("year", year.getValue())
                .query((row, number) -> new Row(person(row), Ptkp.valueOf(row.getString("ptkp"))))
                .list()
                .stream()
                .collect(toMap(Row::person, Row::ptkp));
    }

    @Override
    public void fix(Year year, Map<PersonId, Ptkp> taxed) {
        List<Map.Entry<PersonId, Ptkp>> all = List.copyOf(taxed.entrySet());
        jdbc.sql(FIX)
                .param("year", year.getValue())
                .param("people", all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param(
                        "ptkps",
                        all.stream().map(one -> one.getValue().name()).toArray(String[]::new))
                .update();
    }

    @Override
    public boolean give(PtkpChange change) {
        return jdbc.sql(GIVE)
                        .param("id", change.id().value())
                        .param("person", change.person().value())
                        .param("year", change.year().getValue())
                        .param("ptkp", change.ptkp().name())
                        .param("reason", change.reason())
                        .param("by", change.givenBy().value())
                        .update()
                == 1;
    }

    @Override
    public Optional<PtkpChange> findForChange(PtkpChangeId id) {
        return jdbc.sql(
                        """
                        select * from ptkp_change
                        where agency_id = platform.agency() and change_id = :id for update
                        """)
                .param("id", id.value())
                .query(JdbcPtkpOfYears::change)
                .optional();
    }

    @Override
    public void confirm(PtkpChange change, PersonId by) {
        decide(change, PtkpChange.State.CONFIRMED, null, by);
        jdbc.sql(COUNT)
                .param("person", change.person().value())
                .param("year", change.year().getValue())
                .param("ptkp", change.ptkp().name())
                .param("id", change.id().value())
                .update();
    }

    @Override
    public void reject(PtkpChange change, String reason, PersonId by) {
        decide(change, PtkpChange.State.REJECTED, reason, by);
    }

    private void decide(
            PtkpChange change, PtkpChange.State state, @Nullable String rejection, PersonId by) {
        jdbc.sql(DECIDE)
                .param("id", change.id().value())
                .param("state", state.name())
                .param("rejection", rejection)
                .param("by", by.value())
                .update();
    }

    @Override
    public List<PtkpChange> list(
            PtkpChange.@Nullable State state, @Nullable PtkpChangeId before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before == null ? AFTER_ALL : before.value())
                .param("state", Objects.toString(state, null))
                .param("limit", limit)
                .query(JdbcPtkpOfYears::change)
                .list();
    }

    private static PtkpChange change(ResultSet row, int number) throws SQLException {
        UUID decided = row.getObject("decided_by", UUID.class);
        return new PtkpChange(
                new PtkpChangeId(row.getObject("change_id", UUID.class)),
                person(row),
                Year.of(row.getInt("year")),
                Ptkp.valueOf(row.getString("ptkp")),
                row.getString("reason"),
                PtkpChange.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("given_by", UUID.class)),
                decided == null ? null : new PersonId(decided),
                row.getString("rejection"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }
}
