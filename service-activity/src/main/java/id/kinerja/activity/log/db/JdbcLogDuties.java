package id.kinerja.activity.log.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.activity.log.LogDuties;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLogDuties implements LogDuties {

    // In one order for everybody, so that two who want the same people don't wait for each other.
    private static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('duties of ' || person, 0))
            from (select distinct person from unnest(:people::text[]) as one (person) order by person) ordered
            """;

    private static final String GONE =
            """
            delete from verification_duty
            where person_id = any(:people::uuid[])
              and (assessor_id, person_id) not in (select * from unnest(:assessors::uuid[], :assessed::uuid[]))
            returning reference
            """;

    private static final String ADD =
            """
            insert into verification_duty (agency_id, assessor_id, person_id)
            select platform.agency(), * from unnest(:assessors::uuid[], :assessed::uuid[])
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    JdbcLogDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(Collection<PersonId> people) {
        of(people, LOCK).query((row, number) -> true).list();
    }

    @Override
    public Map<PersonId, Set<LocalDate>> waiting(Collection<PersonId> people) {
        return days(
                        people,
                        "select distinct person_id, date from daily_log"
                                + " where person_id = any(:people::uuid[]) and state = 'SUBMITTED'")
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    @Override
    public Map<PersonId, LocalDate> returned(Collection<PersonId> people) {
        return days(
                        people,
                        "select person_id, min(date) as date from daily_log"
                                + " where person_id = any(:people::uuid[]) and state = 'RETURNED'"
                                + " group by person_id")
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Kept keep(Collection<PersonId> people, Set<Duty> duties) {
        List<Duty> ordered = List.copyOf(duties);
        List<UUID> gone =
                with(ordered, of(people, GONE))
                        .query((row, number) -> row.getObject("reference", UUID.class))
                        .list();
        with(ordered, jdbc.sql(ADD)).update();
        Map<Duty, UUID> standing =
                of(people, "select * from verification_duty where person_id = any(:people::uuid[])")
                        .query(
                                (row, number) ->
                                        Map.entry(
                                                new Duty(person(row, "assessor_id"), person(row)),
                                                row.getObject("reference", UUID.class)))
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Kept(standing, gone);
    }

    private Stream<Map.Entry<PersonId, LocalDate>> days(Collection<PersonId> people, String sql) {
        return of(people, sql)
                .query(
                        (row, number) ->
                                Map.entry(person(row), row.getObject("date", LocalDate.class)))
                .stream();
    }

    private JdbcClient.StatementSpec of(Collection<PersonId> people, String sql) {
        return jdbc.sql(sql)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new));
    }

    private static JdbcClient.StatementSpec with(
            List<Duty> duties, JdbcClient.StatementSpec statement) {
        return statement
                .param("assessors", ids(duties, Duty::assessor))
                .param("assessed", ids(duties, Duty::person));
    }

    private static UUID[] ids(List<Duty> duties, Function<Duty, PersonId> whose) {
        return duties.stream().map(whose).map(PersonId::value).toArray(UUID[]::new);
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return person(row, "person_id");
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
