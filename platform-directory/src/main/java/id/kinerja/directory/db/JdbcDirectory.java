package id.kinerja.directory.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.directory.Unit;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers from the copy, by sets. */
public final class JdbcDirectory implements Directory {

    private static final String UNITS_BELOW =
            """
            with recursive below as (
                select unit_id from directory.unit where unit_id = :unit
                union
                select child.unit_id from directory.unit child
                join below on child.parent_unit_id = below.unit_id
                where child.during @> :date::date
            )
            select unit_id from below
            """;

    private static final String MAY_ACT =
            """
            with recursive above as (
                select unit_id, parent_unit_id from directory.unit where unit_id = :unit
                union
                select parent.unit_id, parent.parent_unit_id from directory.unit parent
                join above on above.parent_unit_id = parent.unit_id
            )
            select exists (
                select from directory.granted
                where person_id = :person and role = :role and during @> :date::date
                  and (unit_id is null or unit_id in (select unit_id from above)))
            """;

    private static final String ASSESSES =
            """
            select exists (
                select from directory.assessor
                join directory.assignment using (assignment_id)
                where assessor_id = :assessor and assignment.person_id = :assessed
                  and assessor.during @> :date::date and assignment.during @> :date::date)
            """;

    private static final String ASSESSED_BY =
            """
            select distinct assignment.person_id from directory.assessor
            join directory.assignment using (assignment_id)
            where assessor_id = :assessor and assignment.person_id > :after
              and assessor.during @> :date::date and assignment.during @> :date::date
            order by assignment.person_id limit :limit
            """;

    private static final String UNITS_OF_SERVICE =
            """
            select distinct unit_id from directory.assignment held
            where is_primary and during && :during::daterange
              and exists (select from directory.person_status status
                          where status.person_id = held.person_id and status.code = any(:statuses)
                            and status.during && held.during * :during::daterange)
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    public JdbcDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Agency> agency(AgencyId agency) {
        return jdbc.sql("select * from directory.agency where agency_id = :agency")
                .param("agency", agency.value())
                .query(DirectoryRows::agency)
                .optional();
    }

    @Override
    public Optional<Person> person(PersonId person) {
        return Optional.ofNullable(people(Set.of(person)).get(person));
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> people) {
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<UUID, List<Person.Status>> statuses =
                jdbc
                        .sql(
                                "select person_id, code, "
                                        + Ranges.columns("during")
                                        + " from directory.person_status where person_id = any(:ids)")
                        .param("ids", ids)
                        .query(DirectoryRows::status)
                        .stream()
                        .collect(
                                groupingBy(
                                        DirectoryRows.StatusRow::person,
                                        java.util.stream.Collectors.mapping(
                                                DirectoryRows.StatusRow::status,
                                                java.util.stream.Collectors.toList())));
        return jdbc
                .sql("select * from directory.person where person_id = any(:ids)")
                .param("ids", ids)
                .query((row, number) -> DirectoryRows.person(row, statuses))
                .stream()
                .collect(toMap(Person::id, Function.identity()));
    }

    @Override
    public Map<PersonId, List<Assignment>> assignments(
            Collection<PersonId> people, DateRange during) {
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<UUID, List<Assignment.Assessor>> assessors =
                jdbc
                        .sql(
                                "select assignment_id, assessor_id, "
                                        + Ranges.columns("assessor.during")
                                        + " from directory.assessor join directory.assignment using (assignment_id)"
                                        + " where person_id = any(:ids)")
                        .param("ids", ids)
                        .query(DirectoryRows::assessor)
                        .stream()
                        .collect(
                                groupingBy(
                                        DirectoryRows.AssessorRow::assignment,
                                        java.util.stream.Collectors.mapping(
                                                DirectoryRows.AssessorRow::assessor,
                                                java.util.stream.Collectors.toList())));
        return jdbc
                .sql(
                        "select *, "
                                + Ranges.columns("during")
                                + " from directory.assignment where person_id = any(:ids) and during && :during::daterange"
                                + " order by lower(during), assignment_id")
                .param("ids", ids)
                .param("during", Ranges.text(during))
                .query((row, number) -> DirectoryRows.assignment(row, assessors))
                .stream()
                .collect(groupingBy(Assignment::person));
    }

    @Override
    public Optional<Unit> unit(UnitId unit) {
        return jdbc.sql(
                        "select *, "
                                + Ranges.columns("during")
                                + " from directory.unit where unit_id = :unit")
                .param("unit", unit.value())
                .query(DirectoryRows::unit)
                .optional();
    }

    @Override
    public Set<UnitId> withUnitsBelow(UnitId unit, LocalDate date) {
        return jdbc
                .sql(UNITS_BELOW)
                .param("unit", unit.value())
                .param("date", date.toString())
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> leaders(UnitId unit, LocalDate date) {
        record Leader(PersonId person, JenisJabatan jenis) {}
        List<Leader> leaders =
                jdbc.sql(
                                "select person_id, jenis_jabatan from directory.assignment where unit_id = :unit"
                                        + " and leads_unit and during @> :date::date")
                        .param("unit", unit.value())
                        .param("date", date.toString())
                        .query(
                                (row, number) ->
                                        new Leader(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                JenisJabatan.valueOf(
                                                        row.getString("jenis_jabatan"))))
                        .list();
        return leaders.stream()
                .map(Leader::jenis)
                .min(Comparator.naturalOrder())
                .map(
                        highest ->
                                leaders.stream()
                                        .filter(leader -> leader.jenis() == highest)
                                        .map(Leader::person)
                                        .collect(toUnmodifiableSet()))
                .orElse(Set.of());
    }

    @Override
    public boolean assesses(PersonId assessor, PersonId assessed, LocalDate date) {
        return jdbc.sql(ASSESSES)
                .param("assessor", assessor.value())
                .param("assessed", assessed.value())
                .param("date", date.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Assignment> assessedBy(
            PersonId assessor, LocalDate date, @Nullable PersonId after, int limit) {
        List<PersonId> people =
                jdbc.sql(ASSESSED_BY)
                        .param("assessor", assessor.value())
                        .param("date", date.toString())
                        .param("after", after == null ? BEFORE_ALL : after.value())
                        .param("limit", limit)
                        .query(
                                (row, number) ->
                                        new PersonId(row.getObject("person_id", UUID.class)))
                        .list();
        Map<PersonId, List<Assignment>> held = assignments(people, DateRange.of(date, date));
        return people.stream()
                .flatMap(person -> held.getOrDefault(person, List.of()).stream())
                .filter(
                        assignment ->
                                assignment.assessors().stream()
                                        .anyMatch(
                                                one ->
                                                        one.person().equals(assessor)
                                                                && one.during().includes(date)))
                .toList();
    }

    @Override
    public boolean mayActAs(PersonId person, Role role, UnitId unit, LocalDate date) {
        return jdbc.sql(MAY_ACT)
                .param("person", person.value())
                .param("role", role.name())
                .param("unit", unit.value())
                .param("date", date.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean mayActForAgency(PersonId person, Role role, LocalDate date) {
        return jdbc.sql(
                        "select exists (select from directory.granted where person_id = :person"
                                + " and role = :role and unit_id is null and during @> :date::date)")
                .param("person", person.value())
                .param("role", role.name())
                .param("date", date.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PersonId> assigned(DateRange during, @Nullable PersonId after, int limit) {
        return jdbc.sql(
                        "select distinct person_id from directory.assignment where is_primary"
                                + " and during && :during::daterange and person_id > :after"
                                + " order by person_id limit :limit")
                .param("during", Ranges.text(during))
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    @Override
    public Set<UnitId> unitsOfService(DateRange during, Set<String> statuses) {
        return jdbc
                .sql(UNITS_OF_SERVICE)
                .param("during", Ranges.text(during))
                .param("statuses", statuses.toArray(String[]::new))
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<LocalDate> holidays(DateRange during) {
        return jdbc
                .sql("select date from directory.holiday where date <@ :during::daterange")
                .param("during", Ranges.text(during))
                .query((row, number) -> row.getObject("date", LocalDate.class))
                .stream()
                .collect(toUnmodifiableSet());
    }
}
