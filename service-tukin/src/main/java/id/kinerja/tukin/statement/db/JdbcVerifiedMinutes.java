package id.kinerja.tukin.statement.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.statement.VerifiedMinutes;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVerifiedMinutes implements VerifiedMinutes {

    private static final String KEEP =
            """
            insert into minutes_fact as kept (agency_id, person_id, month, minutes, epoch, revision)
            select platform.agency(), * from unnest(:people::uuid[], :months::text[], :minutes::int[],
                                                    :epochs::bigint[], :revisions::bigint[])
            on conflict (agency_id, person_id, month) do update
            set minutes = excluded.minutes, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            returning case when old.minutes is distinct from new.minutes
                           then new.person_id || '|' || new.month end
            """;

    private final JdbcClient jdbc;

    JdbcVerifiedMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Told> keep(List<Told> told) {
        Set<@Nullable String> changed =
                jdbc.sql(KEEP)
                        .param("people", array(told, one -> one.person().toString(), String[]::new))
                        .param("months", array(told, one -> one.month().toString(), String[]::new))
                        .param("minutes", array(told, Told::minutes, Integer[]::new))
                        .param("epochs", array(told, one -> one.version().epoch(), Long[]::new))
                        .param(
                                "revisions",
                                array(told, one -> one.version().revision(), Long[]::new))
                        .query(String.class)
                        .set();
        return told.stream()
                .filter(one -> changed.contains(one.person() + "|" + one.month()))
                .toList();
    }

    @Override
    public Map<PersonId, Integer> of(Collection<PersonId> people, YearMonth month) {
        record Of(PersonId person, int minutes) {}
        return jdbc
                .sql(
                        """
                        select person_id, minutes from minutes_fact
                        where agency_id = platform.agency() and person_id = any(:people) and month = :month
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("month", month.toString())
                .query(
                        (row, number) ->
                                new Of(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getInt("minutes")))
                .list()
                .stream()
                .collect(toMap(Of::person, Of::minutes));
    }

    private static <R> R[] array(List<Told> told, Function<Told, R> value, IntFunction<R[]> size) {
        return told.stream().map(value).toArray(size);
    }
}
