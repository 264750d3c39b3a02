package id.kinerja.activity.log.db;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.activity.log.PlannedResults;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlannedResults implements PlannedResults {

    private static final String NAMED =
            """
            select result_id, person_id, agreed
            from skp_copy cross join unnest(result_ids) as result_id
            where result_ids && :results::uuid[] and result_id = any(:results::uuid[])
            """;

    private static final String KEEP =
            """
            insert into skp_copy as kept (agency_id, skp_id, person_id, during, agreed, result_ids, epoch, revision)
            select platform.agency(), skp_id, person_id, daterange(starts, ends, '[]'), agreed,
                   string_to_array(results, ',')::uuid[], epoch, revision
            from unnest(:ids::uuid[], :people::uuid[], :starts::date[], :ends::date[], :agreed::boolean[],
                        :resultLists::text[], :epochs::bigint[], :revisions::bigint[])
                as told (skp_id, person_id, starts, ends, agreed, results, epoch, revision)
            on conflict (skp_id) do update
            set during = excluded.during, agreed = excluded.agreed, result_ids = excluded.result_ids,
                epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    private final JdbcClient jdbc;

    JdbcPlannedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(UUID result, PersonId person, boolean agreed) {}

    @Override
    public Map<UUID, PersonId> owners(Collection<UUID> results) {
        return named(results).stream()
                .collect(toMap(Named::result, Named::person, (one, same) -> one));
    }

    @Override
    public Set<UUID> agreed(Collection<UUID> results) {
        return named(results).stream()
                .filter(Named::agreed)
                .map(Named::result)
                .collect(toUnmodifiableSet());
    }

    private List<Named> named(Collection<UUID> results) {
        return jdbc.sql(NAMED)
                .param("results", results.toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Named(
                                        row.getObject("result_id", UUID.class),
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getBoolean("agreed")))
                .list();
    }

    @Override
    public void keep(List<ToldPlan> plans) {
        jdbc.sql(KEEP)
                .param("ids", texts(plans, ToldPlan::id))
                .param("people", texts(plans, ToldPlan::person))
                .param("starts", texts(plans, plan -> plan.during().from()))
                .param("ends", texts(plans, plan -> plan.during().lastDay()))
                .param("agreed", plans.stream().map(ToldPlan::agreed).toArray(Boolean[]::new))
                .param("resultLists", texts(plans, JdbcPlannedResults::list))
                .param("epochs", plans.stream().map(ToldPlan::epoch).toArray(Long[]::new))
                .param("revisions", plans.stream().map(ToldPlan::revision).toArray(Long[]::new))
                .update();
    }

    private static String list(ToldPlan plan) {
        return plan.results().stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String[] texts(List<ToldPlan> plans, Function<ToldPlan, Object> value) {
        return plans.stream().map(plan -> value.apply(plan).toString()).toArray(String[]::new);
    }
}
