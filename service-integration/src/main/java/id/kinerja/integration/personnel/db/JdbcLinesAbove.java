package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.LineAbove;
import id.kinerja.integration.personnel.LineAbove.Official;
import id.kinerja.integration.personnel.LinesAbove;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinesAbove implements LinesAbove {

    private static final String LINES =
            """
            with recursive placed as (
                select person_id, assignment_id, unit_id from assignment
                where person_id = any(:people) and is_primary
                  and valid_from <= :day and (valid_to is null or valid_to >= :day)
            ), upward as (
                select person_id, unit_id, 0 as steps from placed
                union all
                select upward.person_id, unit.parent_unit_id, steps + 1
                from upward join unit using (unit_id) where unit.parent_unit_id is not null
            ), leads as materialized (
                select upward.person_id, held.person_id as leader_id, steps, held.valid_from,
                       array_position(array['DEFINITIF', 'PLT', 'PLH'], held.penugasan) as rank
                from upward join assignment held using (unit_id)
                where held.leads_unit and held.person_id <> upward.person_id
                  and held.valid_from <= :day and (held.valid_to is null or held.valid_to >= :day)
            ), line as (
                select placed.person_id, placed.unit_id,
                       coalesce((select assessor_id from assessor
                                 where assessor.assignment_id = placed.assignment_id
                                   and assessor.valid_from <= :day
                                   and (assessor.valid_to is null or assessor.valid_to >= :day)),
                                (select leader_id from leads where leads.person_id = placed.person_id
                                 order by steps, rank, valid_from desc limit 1)) as direct_id,
                       (select leader_id from leads where leads.person_id = placed.person_id
                        order by steps desc, rank, valid_from desc limit 1) as leader_id
                from placed
            )
            select line.*, coalesce(unit.zone, agency.zone) as zone, direct.nip is not null as direct_has_number, leader.nip is not null as leader_has_number
            from line
            join unit using (unit_id)
            cross join agency
            left join person direct on direct.person_id = direct_id
            left join person leader on leader.person_id = leader_id
            """;

    private final JdbcClient jdbc;

    JdbcLinesAbove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, LineAbove> of(Collection<PersonId> people, LocalDate day) {
        return jdbc
                .sql(LINES)
                .param("people", Columns.ids(people, PersonId::value))
                .param("day", day)
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        line(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static LineAbove line(ResultSet row) throws SQLException {
        return new LineAbove(
                new UnitId(row.getObject("unit_id", UUID.class)),
                ZoneId.of(row.getString("zone")),
                official(row, "direct"),
                official(row, "leader"));
    }

    private static @Nullable Official official(ResultSet row, String which) throws SQLException {
        UUID person = row.getObject(which + "_id", UUID.class);
        return person == null
                ? null
                : new Official(new PersonId(person), row.getBoolean(which + "_has_number"));
    }
}
