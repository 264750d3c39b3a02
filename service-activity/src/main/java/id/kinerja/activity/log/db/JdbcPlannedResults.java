package id.kinerja.activity.log.db;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.activity.log.PlannedResults;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
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
            select result_id, person_id, lower(during) as starts, upper(during) - 1 as ends, agreed
            from planned_result join skp_copy using (skp_id)
            where result_id = any(:results::uuid[])
            """;

    private static final String KEEP =
            """
            with told as (
                select * from unnest(:ids::uuid[], :people::uuid[], :starts::date[], :ends::date[], :agreed::boolean[],
                                     :resultLists::text[], :epochs::bigint[], :revisions::bigint[])
                    as told (skp_id, person_id, starts, ends, agreed, results, epoch, revision)
            ), taken as (
                insert into skp_copy as kept (agency_id, skp_id, person_id, during, agreed, epoch, revision)
                select platform.agency(), skp_id, person_id, daterange(starts, ends, '[]'), agreed, epoch, revision
                from told
                on conflict (skp_id) do update
                set during = excluded.during, agreed = excluded.agreed, epoch = excluded.epoch,
                    revision = excluded.revision
                where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
                returning skp_id
            ), held as (
                select skp_id, result_id
                from told join taken using (skp_id)
                cross join unnest(string_to_array(results, ',')::uuid[]) as result_id
            ), gone as (
                delete from planned_result
                where skp_id in (select skp_id from taken)
                  and (skp_id, result_id) not in (select skp_id, result_id from held)
            )
            insert into planned_result (agency_id, result_id, skp_id)
            select platform.agency(), result_id, skp_id from held
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    JdbcPlannedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(UUID result, PersonId person, DateRange during, boolean agreed) {}

    @Override
    public Map<UUID, Planned> planned(Collection<UUID> results) {
        return named(results).stream()
                .collect(
                        toMap(
                                Named::result,
                                named -> new Planned(named.person(), Set.of(named.during())),
                                Planned::and));
    }

    @Override
    public Set<UUID> agreed(Collection<UUID> results) {
        return named(results).stream()
                .filter(Named::agreed)
                .map(Named::result)
                .collect(toUnmodifiableSet());
    }

    private List<Named> named(Collection<UUID> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(NAMED)
                .param("results", results.toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Named(
                                        row.getObject("result_id", UUID.class),
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        DateRange.of(
                                                row.getObject("starts", LocalDate.class),
                                                row.getObject("ends", LocalDate.class)),
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
