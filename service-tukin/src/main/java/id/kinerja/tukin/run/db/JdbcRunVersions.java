package id.kinerja.tukin.run.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunVersions;
import id.kinerja.tukin.statement.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunVersions implements RunVersions {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    // Bytes that differ may do so by the policy's version alone, of which nobody gets more or less.
    private static final String DIFFERENCES =
            """
            with one as (
                select person_id, unit_id, net, complete, result from version_statement
                where agency_id = platform.agency() and run_id = :run and version = :from and person_id > :after
            ), other as (
                select person_id, unit_id, net, complete, result from version_statement
                where agency_id = platform.agency() and run_id = :run and version = :to and person_id > :after
            ), corrected as (
                select person_id, count(*) filter (where version = :from) as one_count,
                       count(*) filter (where version = :to) as other_count,
                       coalesce(sum(due - paid) filter (where version = :from), 0) as one_sum,
                       coalesce(sum(due - paid) filter (where version = :to), 0) as other_sum
                from run_correction
                where agency_id = platform.agency() and run_id = :run and version in (:from, :to)
                  and person_id > :after
                group by person_id
            )
            select person_id,
                   one.person_id is not null or one_count > 0 as one_there,
                   one.unit_id as one_unit, coalesce(one.net, 0) as one_net, coalesce(one.complete, true) as one_complete,
                   coalesce(one_sum, 0) as one_sum, one.result as one_result,
                   other.person_id is not null or other_count > 0 as other_there,
                   other.unit_id as other_unit, coalesce(other.net, 0) as other_net,
                   coalesce(other.complete, true) as other_complete, coalesce(other_sum, 0) as other_sum,
                   other.result as other_result
            from one full join other using (person_id) full join corrected using (person_id)
            where (one.person_id is null) <> (other.person_id is null)
               or one_sum <> other_sum or one_count <> other_count
               or (one.result <> other.result
                   and ((one.net, one.unit_id, one.complete) is distinct from (other.net, other.unit_id, other.complete)
                        or convert_from(one.result, 'UTF8')::jsonb -> 'lines'
                           <> convert_from(other.result, 'UTF8')::jsonb -> 'lines'))
            order by person_id limit :limit
            """;

    private static final String UNITS =
            """
            select unit_id, count(*) filter (where version = :from) as people_before,
                   count(*) filter (where version = :to) as people_after,
                   coalesce(sum(net) filter (where version = :from), 0) as before,
                   coalesce(sum(net) filter (where version = :to), 0) as after
            from version_statement
            where agency_id = platform.agency() and run_id = :run and version in (:from, :to) and unit_id > :after
            group by unit_id order by unit_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final StatementJson json;

    JdbcRunVersions(JdbcClient jdbc, StatementJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Compared> differences(Run run, Pair versions, @Nullable PersonId after, int limit) {
        return of(DIFFERENCES, run, versions, after == null ? BEFORE_ALL : after.value(), limit)
                .query(
                        (row, number) ->
                                new Compared(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        side(row, "one"),
                                        side(row, "other")))
                .list();
    }

    @Override
    public List<ComparedUnit> units(Run run, Pair versions, @Nullable UnitId after, int limit) {
        return of(UNITS, run, versions, after == null ? BEFORE_ALL : after.value(), limit)
                .query(
                        (row, number) ->
                                new ComparedUnit(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        row.getInt("people_before"),
                                        row.getInt("people_after"),
                                        Rupiah.of(row.getLong("before")),
                                        Rupiah.of(row.getLong("after"))))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Run run, Pair versions, UUID after, int limit) {
        return jdbc.sql(sql)
                .param("run", run.id().value())
                .param("from", versions.from())
                .param("to", versions.to())
                .param("after", after)
                .param("limit", limit);
    }

    private @Nullable Side side(ResultSet row, String of) throws SQLException {
        if (!row.getBoolean(of + "_there")) {
            return null;
        }
        UUID unit = row.getObject(of + "_unit", UUID.class);
        return new Side(
                unit == null ? null : new UnitId(unit),
                Rupiah.of(row.getLong(of + "_net")),
                row.getBoolean(of + "_complete"),
                Rupiah.of(row.getLong(of + "_sum")),
                lines(row.getBytes(of + "_result")));
    }

    private Map<String, Rupiah> lines(byte @Nullable [] result) {
        return result == null
                ? Map.of()
                : json.statement(result).lines().stream()
                        .collect(toMap(Line::codeForOthers, Line::amount, Rupiah::plus));
    }
}
