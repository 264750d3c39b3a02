package id.kinerja.activity.log.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.activity.log.LogDuties;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    // Each half by its own partial index, however many entries were verified before.
    private static final String OPEN =
            """
            select distinct person_id, date, true as waiting from daily_log
            where person_id = any(:people::uuid[]) and state = 'SUBMITTED'
            union all
            select person_id, min(date), false from daily_log
            where person_id = any(:people::uuid[]) and state = 'RETURNED' group by person_id
            """;

    private static final String TAKE_AWAY =
            "delete from verification_duty where reference = any(:references)";

    private static final String ADD =
            """
            insert into verification_duty (agency_id, assessor_id, person_id)
            select platform.agency(), * from unnest(:assessors::uuid[], :assessed::uuid[])
            returning *
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
    public Open open(Collection<PersonId> people) {
        Map<PersonId, Set<LocalDate>> waiting = new HashMap<>();
        Map<PersonId, LocalDate> returned = new HashMap<>();
        of(people, OPEN)
                .query(
                        row -> {
                            PersonId person = person(row, "person_id");
                            LocalDate date = row.getObject("date", LocalDate.class);
                            if (row.getBoolean("waiting")) {
                                waiting.computeIfAbsent(person, none -> new HashSet<>()).add(date);
                            } else {
                                returned.put(person, date);
                            }
                        });
        return new Open(waiting, returned);
    }

    @Override
    public Set<PersonId> peopleOf(Collection<PersonId> assessors) {
        return jdbc.sql(
                        "select person_id from verification_duty where assessor_id = any(:assessors)")
                .param("assessors", assessors.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> person(row, "person_id"))
                .set();
    }

    /** Behind the lock on the people, so that what is read here stays so. */
    @Override
    public Kept keep(Collection<PersonId> people, Set<Duty> duties) {
        Map<Duty, UUID> before =
                references(
                        of(
                                people,
                                "select * from verification_duty where person_id = any(:people::uuid[])"));
        List<UUID> gone =
                before.entrySet().stream()
                        .filter(one -> !duties.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (!gone.isEmpty()) {
            jdbc.sql(TAKE_AWAY).param("references", gone.toArray(UUID[]::new)).update();
        }
        return new Kept(
                added(duties.stream().filter(one -> !before.containsKey(one)).toList()), gone);
    }

    private Map<Duty, UUID> added(List<Duty> duties) {
        return duties.isEmpty()
                ? Map.of()
                : references(
                        jdbc.sql(ADD)
                                .param("assessors", ids(duties, Duty::assessor))
                                .param("assessed", ids(duties, Duty::person)));
    }

    private static Map<Duty, UUID> references(JdbcClient.StatementSpec statement) {
        return statement
                .query(
                        (row, number) ->
                                Map.entry(
                                        new Duty(
                                                person(row, "assessor_id"),
                                                person(row, "person_id")),
                                        row.getObject("reference", UUID.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec of(Collection<PersonId> people, String sql) {
        return jdbc.sql(sql)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new));
    }

    private static UUID[] ids(List<Duty> duties, Function<Duty, PersonId> whose) {
        return duties.stream().map(whose).map(PersonId::value).toArray(UUID[]::new);
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
