package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.UnitHeads;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnitHeads implements UnitHeads {

    private static final String OF =
            """
            with recursive upward as (
                select unit_id as of_unit, unit_id, 0 as steps from unit where unit_id = any(:units)
                union all
                select of_unit, stands.parent_unit_id, steps + 1
                from unit_parent stands join upward on stands.unit_id = upward.unit_id
                    and stands.from_date <= :day and stands.to_date >= :day
            )
            select distinct on (of_unit) of_unit, person_id
            from upward join assignment using (unit_id)
            where leads_unit and valid_from <= :day and (valid_to is null or valid_to >= :day)
            order by of_unit, steps, array_position(array['DEFINITIF', 'PLT', 'PLH'], penugasan), valid_from desc
            """;

    private record Head(UnitId unit, PersonId person) {}

    private final JdbcClient jdbc;

    JdbcUnitHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UnitId, PersonId> of(Collection<UnitId> units, LocalDate day) {
        return jdbc
                .sql(OF)
                .param("units", Columns.ids(units, UnitId::value))
                .param("day", day)
                .query(
                        (row, number) ->
                                new Head(
                                        new UnitId(row.getObject("of_unit", UUID.class)),
                                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Head::unit, Head::person));
    }
}
