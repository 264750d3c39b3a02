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

    // While whoever leads the unit is on leave, its Plh stands in for him; not for one who is named
    // for a reason.
    private static final String LINES =
            """
            with recursive placed as (
                select person_id, assignment_id, unit_id from assignment
                where person_id = any(:people) and is_primary
                  and valid_from <= :day and (valid_to is null or valid_to >= :day)
            ), upward as (
                select person_id, unit_id, 0 as steps from placed
                union all
                select upward.person_id, stands.parent_unit_id, steps + 1
                from upward join unit_parent stands on stands.unit_id = upward.unit_id
                    and stands.from_date <= :day and stands.to_date >= :day
            ), leads as materialized (
                select upward.person_id, held.person_id as leader_id, steps, held.valid_from,
                       exists (select from leave
                               where leave.person_id = held.person_id and state = 'APPROVED'
                                 and from_date <= :day and to_date >= :day) as away,
                       array_position(array['DEFINITIF', 'PLT', 'PLH'], held.penugasan) as rank,
                       in_conflict(held.person_id, upward.person_id, :day) as gives_way
                from upward join assignment held using (unit_id)
                where held.leads_unit
                  and held.valid_from <= :day and (held.valid_to is null or held.valid_to >= :day)
                  and not has_left(held.person_id, :day)
                  and not exists (select from assignment own
                                  where own.person_id = upward.person_id and own.unit_id = upward.unit_id
                                    and own.leads_unit and own.valid_from <= :day
                                    and (own.valid_to is null or own.valid_to >= :day))
            ), nearest as (
                select distinct on (person_id) person_id, leader_id from leads
                where not gives_way
                order by person_id, steps, away, rank, valid_from desc
            ), instead as (
                select distinct on (away.person_id, away.leader_id) away.person_id, away.leader_id as away_id,
                       other.leader_id
                from leads away join leads other on other.person_id = away.person_id and other.steps = away.steps
                where away.away and not other.away and not other.gives_way
                order by away.person_id, away.leader_id, other.rank, other.valid_from desc
            ), topmost as (
                select distinct on (person_id) person_id, leader_id, gives_way from leads
                order by person_id, steps desc, gives_way, away, rank, valid_from desc
            ), line as (
                select placed.person_id, placed.unit_id,
                       coalesce(instead.leader_id, assessor.assessor_id, nearest.leader_id) as direct_id,
                       topmost.leader_id,
                       coalesce(topmost.gives_way, false) as leader_gives_way
                from placed
                left join assessor on assessor.assignment_id = placed.assignment_id
                    and assessor.valid_from <= :day
                    and (assessor.valid_to is null or assessor.valid_to >= :day)
                    and not has_left(coalesce(assessor.instead_of_id, assessor.assessor_id), :day)
                    and not has_left(assessor.assessor_id, :day)
                    and not in_conflict(assessor.assessor_id, placed.person_id, :day)
                left join instead on instead.person_id = placed.person_id
                    and instead.away_id = assessor.assessor_id and assessor.reason is null
                left join nearest on nearest.person_id = placed.person_id
                left join topmost on topmost.person_id = placed.person_id
            )
            select line.*, coalesce(unit.zone, agency.zone) as zone, direct.nip is not null as direct_has_number, leader.nip is not null and not leader_gives_way as leader_has_number
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
