package id.kinerja.activity.log.db;

import id.kinerja.activity.log.Leaves;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaves implements Leaves {

    private static final String AMONG =
            """
            select day from unnest(:days::date[]) as day
            where exists (select from leave_copy
                          where agency_id = platform.agency() and person_id = :person and approved
                            and during @> day)
            """;

    private static final String KEEP =
            """
            insert into leave_copy as kept (agency_id, leave_id, person_id, during, approved, epoch, revision)
            select platform.agency(), leave_id, person_id, daterange(starts, ends, '[]'), approved, epoch, revision
            from unnest(:ids::uuid[], :people::uuid[], :starts::date[], :ends::date[], :approved::boolean[],
                        :epochs::bigint[], :revisions::bigint[])
                as told (leave_id, person_id, starts, ends, approved, epoch, revision)
            on conflict (leave_id) do update
            set during = excluded.during, approved = excluded.approved, epoch = excluded.epoch,
                revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    private final JdbcClient jdbc;

    JdbcLeaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LocalDate> among(PersonId person, Collection<LocalDate> dates) {
        return new HashSet<>(
                jdbc.sql(AMONG)
                        .param(
                                "days",
                                dates.stream().map(LocalDate::toString).toArray(String[]::new))
                        .param("person", person.value())
                        .query(LocalDate.class)
                        .list());
    }

    @Override
    public void keep(List<ToldLeave> leaves) {
        jdbc.sql(KEEP)
                .param("ids", texts(leaves, ToldLeave::id))
                .param("people", texts(leaves, ToldLeave::person))
                .param("starts", texts(leaves, leave -> leave.during().from()))
                .param("ends", texts(leaves, leave -> leave.during().lastDay()))
                .param("approved", leaves.stream().map(ToldLeave::approved).toArray(Boolean[]::new))
                .param("epochs", leaves.stream().map(ToldLeave::epoch).toArray(Long[]::new))
                .param("revisions", leaves.stream().map(ToldLeave::revision).toArray(Long[]::new))
                .update();
    }

    private static String[] texts(List<ToldLeave> leaves, Function<ToldLeave, Object> value) {
        return leaves.stream().map(leave -> value.apply(leave).toString()).toArray(String[]::new);
    }
}
