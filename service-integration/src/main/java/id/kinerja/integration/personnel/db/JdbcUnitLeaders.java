package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.HeadOfFile;
import id.kinerja.integration.personnel.UnitLeaders;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
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

    private static final String ABOVE_MANY =
            """
            with recursive wanted as (
                select * from unnest(:places::uuid[], :people::uuid[], :units::uuid[], :days::date[])
                              as place (place_id, holder_id, unit_id, day)
            ), upward as (
                select wanted.*, 0 as steps from wanted
                union all
                select place_id, holder_id, stands.parent_unit_id, day, steps + 1
                from unit_parent stands join upward on stands.unit_id = upward.unit_id
                    and stands.from_date <= day and stands.to_date >= day
            ), head as (
                select unit_id, person_id, penugasan, valid_from, valid_to from assignment
                where leads_unit and unit_id in (select unit_id from upward)
                union all
                select unit_id, person_id, penugasan, valid_from, valid_to
                from unnest(:headUnits::uuid[], :headNumbers::text[], :headPenugasan::text[], :headFroms::date[],
                            :headTos::date[]) as of_file (unit_id, number, penugasan, valid_from, valid_to)
                join person using (number)
            )
            select distinct on (place_id) place_id, person_id
            from upward join head using (unit_id)
            where person_id <> holder_id and valid_from <= day and (valid_to is null or valid_to >= day)
            order by place_id, steps, array_position(array['DEFINITIF', 'PLT', 'PLH'], penugasan), valid_from desc
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
    public Map<AssignmentId, PersonId> above(
            Collection<Assignment> places, Collection<HeadOfFile> ofFile) {
        return jdbc
                .sql(ABOVE_MANY)
                .param("places", Columns.ids(places, place -> place.id().value()))
                .param("people", Columns.ids(places, place -> place.person().value()))
                .param("units", Columns.ids(places, place -> place.unit().value()))
                .param("days", Columns.firstDays(places, Assignment::during))
                .param("headUnits", Columns.ids(ofFile, head -> head.unit().value()))
                .param("headNumbers", Columns.texts(ofFile, head -> head.number().written()))
                .param("headPenugasan", Columns.texts(ofFile, head -> head.penugasan().name()))
                .param("headFroms", Columns.firstDays(ofFile, HeadOfFile::during))
                .param("headTos", Columns.lastDays(ofFile, HeadOfFile::during))
                .query(
                        (row, number) ->
                                Map.entry(
                                        new AssignmentId(row.getObject("place_id", UUID.class)),
                                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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
