package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.UnitLeaders;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnitLeaders implements UnitLeaders {

    private static final String UPWARD =
            """
            with recursive upward as (
                select unit_id, 0 as steps from unit where unit_id = :unit
                union all
                select stands.parent_unit_id, steps + 1
                from unit_parent stands join upward on stands.unit_id = upward.unit_id
                    and stands.from_date <= :day and stands.to_date >= :day
            )
            """;

    private static final String ABOVE =
            """
            select person_id from upward join assignment using (unit_id)
            where leads_unit and person_id <> :person
              and valid_from <= :day and (valid_to is null or valid_to >= :day)
            order by steps, array_position(array['DEFINITIF', 'PLT', 'PLH'], penugasan), valid_from desc
            limit 1
            """;

    private static final String LEADS =
            """
            select exists (select from upward join assignment using (unit_id)
                           where leads_unit and person_id = :person
                             and valid_from <= :day and (valid_to is null or valid_to >= :day))
            """;

    private final JdbcClient jdbc;

    JdbcUnitLeaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PersonId> above(PersonId person, UnitId unit, LocalDate day) {
        return jdbc.sql(UPWARD + ABOVE)
                .param("unit", unit.value())
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    @Override
    public boolean leads(PersonId person, UnitId unit, LocalDate day) {
        return jdbc.sql(UPWARD + LEADS)
                .param("unit", unit.value())
                .param("person", person.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
