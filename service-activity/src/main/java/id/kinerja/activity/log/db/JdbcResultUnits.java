package id.kinerja.activity.log.db;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.kinerja.activity.log.ResultUnits;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResultUnits implements ResultUnits {

    // A part of a topic may hold a result several times, of which the last counts.
    private static final String KEEP =
            """
            insert into result_unit as kept (agency_id, result_id, unit, epoch, revision)
            select distinct on (result_id) platform.agency(), result_id, unit, epoch, revision
            from unnest(:results::uuid[], :units::text[], :epochs::bigint[], :revisions::bigint[])
                as told (result_id, unit, epoch, revision)
            order by result_id, epoch desc, revision desc
            on conflict (result_id) do update
            set unit = excluded.unit, epoch = excluded.epoch, revision = excluded.revision
            where (excluded.epoch, excluded.revision) > (kept.epoch, kept.revision)
            """;

    private final JdbcClient jdbc;

    JdbcResultUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> results) {
        return jdbc
                .sql(
                        "select result_id, unit from result_unit"
                                + " where agency_id = platform.agency() and result_id = any(:results)")
                .param("results", results.toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getObject("result_id", UUID.class),
                                        row.getString("unit")))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void keep(List<ToldUnit> units) {
        jdbc.sql(KEEP)
                .param("results", units.stream().map(ToldUnit::result).toArray(UUID[]::new))
                .param("units", units.stream().map(ToldUnit::unit).toArray(String[]::new))
                .param("epochs", units.stream().map(ToldUnit::epoch).toArray(Long[]::new))
                .param("revisions", units.stream().map(ToldUnit::revision).toArray(Long[]::new))
                .update();
    }
}
