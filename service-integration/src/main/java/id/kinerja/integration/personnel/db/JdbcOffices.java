package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOffices implements Offices {

    private static final String REACH =
            """
            with recursive office as (
                select unit_id from granted
                where person_id = :holder and role = :role
                  and daterange(valid_from, valid_to, '[]') @> :day::date
            ), reached as (
                select unit_id from unit join office using (unit_id)
                union
                select child.unit_id from unit child join reached on child.parent_unit_id = reached.unit_id
            )
            """;
    private static final String THE_AGENCY =
            """
            select exists (select from office where unit_id is null)
            """;
    private static final String ITS_UNITS =
            """
            select unit_id from unit
            where exists (select from office where unit_id is null) or unit_id in (select unit_id from reached)
            """;
    private static final String THE_UNIT =
            """
            or exists (select from reached where unit_id = :unit)
            """;
    private static final String DAYS_OF_THE_PERSON =
            """
            select placed_on from unnest(:placedOn::date[]) as placed_on
            where exists (select from office where unit_id is null)
               or exists (select from assignment join reached using (unit_id)
                          where person_id = :person and daterange(valid_from, valid_to, '[]') @> placed_on)
            """;

    private static final String PEOPLE =
            """
            select person_id from unnest(:people::uuid[]) as asked (person_id)
            where exists (select from office where unit_id is null)
               or exists (select from assignment join reached using (unit_id)
                          where assignment.person_id = asked.person_id
                            and daterange(valid_from, valid_to, '[]') @> :placedOn::date)
            """;

    private final JdbcClient jdbc;

    JdbcOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean reachesAgency(Office office) {
        return asked(REACH + THE_AGENCY, office).query(Boolean.class).single();
    }

    @Override
    public Set<UnitId> unitsReached(Office office) {
        return asked(REACH + ITS_UNITS, office)
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public boolean reachesUnit(Office office, UnitId unit) {
        return asked(REACH + THE_AGENCY + THE_UNIT, office)
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean reachesPerson(Office office, PersonId person, LocalDate placedOn) {
        return daysReached(office, person, Set.of(placedOn)).contains(placedOn);
    }

    @Override
    public Set<LocalDate> daysReached(
            Office office, PersonId person, Collection<LocalDate> placedOn) {
        return asked(REACH + DAYS_OF_THE_PERSON, office)
                .param("person", person.value())
                .param(
                        "placedOn",
                        placedOn.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, number) -> row.getObject("placed_on", LocalDate.class))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> peopleReached(
            Office office, Collection<PersonId> people, LocalDate placedOn) {
        return asked(REACH + PEOPLE, office)
                .param("people", Columns.ids(people, PersonId::value))
                .param("placedOn", placedOn.toString())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    private JdbcClient.StatementSpec asked(String sql, Office office) {
        return jdbc.sql(sql)
                .param("holder", office.holder().value())
                .param("role", office.role().name())
                .param("day", office.day().toString());
    }
}
