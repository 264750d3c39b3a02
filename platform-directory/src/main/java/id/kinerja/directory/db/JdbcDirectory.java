package id.kinerja.directory.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.directory.Person;
import id.kinerja.directory.Unit;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.agency.AgencyScope;
import java.time.LocalDate;
import java.util.Collection;
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

    /**
     * The days of an assessor on which he hasn't left and has no conflict of interest; several
     * ranges where he assesses again.
     */
    private static final String ASSESSORS =
            """
            select assignment_id, assessor_id, lower(days) as valid_from, upper(days) - 1 as valid_to
            from directory.assessor join directory.assignment using (assignment_id)
            cross join lateral unnest(
                datemultirange(assessor.during)
                - coalesce((select range_agg(status.during) from directory.person_status status
                            where status.person_id = assessor_id and %s), '{}'::datemultirange)
                - coalesce((select range_agg(conflict.during) from directory.conflict
                            where conflict.agency_id = platform.agency()
                              and conflict.person_id = assignment.person_id
                              and conflict.official_id = assessor_id), '{}'::datemultirange)) as days
            where assignment.person_id = any(:ids)
            """
                    .formatted(Ranges.ENDED);

    private static final String GIVING_WAY =
            """
            select distinct assignment.person_id, assessor_id
            from directory.assessor join directory.assignment using (assignment_id)
            where assignment.person_id = any(:ids) and %s
            union
            select person_id, official_id from directory.conflict
            where agency_id = platform.agency() and person_id = any(:ids) and during @> :date::date
            """
                    .formatted(left("assessor_id"));

    private static final String OFFICIALS =
            """
            select official_id from directory.delegation
            where agency_id = platform.agency() and delegate_id = :delegate
              and during @> :date::date and :act = any(acts) and not %s and not %s
            """
                    .formatted(left("delegate_id"), left("official_id"));

    private static final String ASSESSED_BY =
            """
            select distinct assignment.person_id from directory.assessor
            join directory.assignment using (assignment_id)
            where assessor_id = :assessor and assignment.person_id > :after
              and assessor.during @> :date::date and assignment.during @> :date::date
            order by assignment.person_id limit :limit
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final UnitsOfCopy units;
    private final AssignedOfCopy assigned;

    public JdbcDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.units = new UnitsOfCopy(jdbc);
        this.assigned = new AssignedOfCopy(jdbc);
    }

    /** Whether the service of this person has ended by that day. */
    private static String left(String person) {
        return """
               exists (select from directory.person_status status
                       where status.person_id = %s and status.during @> :date::date and %s)"""
                .formatted(person, Ranges.ENDED);
    }

    @Override
    public Optional<Agency> ownAgency() {
        return agency(AgencyScope.require());
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
    public Map<NomorPegawai, PersonId> numbered(Collection<NomorPegawai> numbers) {
        record Numbered(NomorPegawai number, PersonId person) {}
        return jdbc
                .sql("select nip, person_id from directory.person where nip = any(:numbers)")
                .param(
                        "numbers",
                        numbers.stream().map(NomorPegawai::written).toArray(String[]::new))
                .query(
                        (row, number) ->
                                new Numbered(
                                        NomorPegawai.of(row.getString("nip")),
                                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Numbered::number, Numbered::person, (one, same) -> one));
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> people) {
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<UUID, List<Person.Status>> statuses =
                jdbc
                        .sql(
                                "select person_id, code, stage, "
                                        + Ranges.columns("during")
                                        + " from directory.person_status where person_id = any(:ids)")
                        .param("ids", ids)
                        .query(DirectoryRows::status)
                        .list()
                        .stream()
                        .collect(
                                groupingBy(
                                        DirectoryRows.StatusRow::person,
                                        mapping(DirectoryRows.StatusRow::status, toList())));
        return jdbc
                .sql("select * from directory.person where person_id = any(:ids)")
                .param("ids", ids)
                .query((row, number) -> DirectoryRows.person(row, statuses))
                .list()
                .stream()
                .collect(toMap(Person::id, Function.identity()));
    }

    @Override
    public Map<PersonId, List<Assignment>> assignments(
            Collection<PersonId> people, DateRange during) {
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<UUID, List<Assignment.Assessor>> assessors =
                jdbc.sql(ASSESSORS).param("ids", ids).query(DirectoryRows::assessor).list().stream()
                        .collect(
                                groupingBy(
                                        DirectoryRows.AssessorRow::assignment,
                                        mapping(DirectoryRows.AssessorRow::assessor, toList())));
        return jdbc
                .sql(
                        "select *, "
                                + Ranges.columns("during")
                                + " from directory.assignment where person_id = any(:ids) and during && :during::daterange"
                                + " order by lower(during), assignment_id")
                .param("ids", ids)
                .param("during", Ranges.text(during))
                .query((row, number) -> DirectoryRows.assignment(row, assessors))
                .list()
                .stream()
                .collect(groupingBy(Assignment::person));
    }

    @Override
    public Map<PersonId, Set<PersonId>> givingWay(Collection<PersonId> people, LocalDate date) {
        return jdbc
                .sql(GIVING_WAY)
                .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("date", date.toString())
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        new PersonId(row.getObject("assessor_id", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    @Override
    public Optional<Unit> unit(UnitId unit) {
        return units.unit(unit);
    }

    @Override
    public Set<UnitId> units() {
        return units.all();
    }

    @Override
    public Map<UnitId, List<String>> codesUpwards(Collection<UnitId> of) {
        return units.codesUpwards(of);
    }

    @Override
    public Map<UnitId, String> satkers(Collection<UnitId> of) {
        return units.satkers(of);
    }

    @Override
    public Set<String> unitCodes(Collection<String> codes) {
        return units.codes(codes);
    }

    @Override
    public Set<UnitId> withUnitsBelow(UnitId unit, LocalDate date) {
        return units.withUnitsBelow(unit, date);
    }

    @Override
    public Set<PersonId> leaders(UnitId unit, LocalDate date) {
        return units.leaders(unit, date);
    }

    @Override
    public Set<UnitId> unitsOfService(DateRange during, Set<String> statuses) {
        return units.ofService(during, statuses);
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
                .filter(assignment -> assignment.isAssessedBy(assessor, date))
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
    public Set<PersonId> officialsBehind(PersonId delegate, DelegatedAct act, LocalDate date) {
        return jdbc
                .sql(OFFICIALS)
                .param("delegate", delegate.value())
                .param("date", date.toString())
                .param("act", act.name())
                .query((row, number) -> new PersonId(row.getObject("official_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public List<PersonId> assigned(DateRange during, @Nullable PersonId after, int limit) {
        return assigned.list(during, after, null, limit);
    }

    @Override
    public List<PersonId> assigned(
            DateRange during, @Nullable PersonId after, @Nullable PersonId until, int limit) {
        return assigned.list(during, after, until, limit);
    }

    @Override
    public List<PersonId> everyAssigned(DateRange during, int step) {
        return assigned.every(during, step);
    }

    @Override
    public int countAssigned(DateRange during) {
        return assigned.count(during);
    }

    @Override
    public Set<LocalDate> holidays(DateRange during) {
        return jdbc
                .sql("select date from directory.holiday where date <@ :during::daterange")
                .param("during", Ranges.text(during))
                .query((row, number) -> row.getObject("date", LocalDate.class))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }
}
