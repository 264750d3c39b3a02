package id.kinerja.directory.db;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Copies;
import id.kinerja.directory.Grant;
import id.kinerja.directory.Holidays;
import id.kinerja.directory.Person;
import id.kinerja.directory.Unit;
import id.kinerja.directory.Versioned;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the copy by sets: one statement per batch and table, older versions passed over by it. */
public final class JdbcCopies implements Copies {

    private final JdbcClient jdbc;

    public JdbcCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keepAgencies(List<Versioned<Agency>> agencies) {
        columns(agencies, jdbc.sql(CopySql.AGENCIES))
                .ids("ids", agency -> agency.id().value())
                .texts("codes", Agency::code)
                .texts("names", Agency::name)
                .texts("kinds", agency -> agency.kind().name())
                .texts("zones", agency -> agency.zone().getId())
                .longs("offsets", agency -> agency.clockOffset().toSeconds())
                .statement()
                .update();
    }

    @Override
    public void keepUnits(List<Versioned<Unit>> units) {
        columns(units, jdbc.sql(CopySql.UNITS))
                .ids("agencies", unit -> unit.agency().value())
                .ids("ids", unit -> unit.id().value())
                .texts("codes", Unit::code)
                .texts("names", Unit::name)
                .ids("parents", JdbcCopies::parentOf)
                .texts("zones", JdbcCopies::zoneOf)
                .texts("satkers", Unit::kodeSatker)
                .texts("during", unit -> Ranges.text(unit.during()))
                .statement()
                .update();
    }

    @Override
    public void keepPeople(List<Versioned<Person>> people) {
        Set<UUID> newer =
                newer(
                        columns(people, jdbc.sql(CopySql.PEOPLE))
                                .ids("agencies", person -> person.agency().value())
                                .ids("ids", person -> person.id().value())
                                .texts("nips", JdbcCopies::nipOf)
                                .texts("names", Person::name)
                                .texts("kinds", person -> person.jenis().name())
                                .texts("golongan", Person::golongan)
                                .statement());
        replaceStatuses(
                people.stream()
                        .map(Versioned::state)
                        .filter(person -> newer.contains(person.id().value()))
                        .toList());
    }

    @Override
    public void keepAssignments(List<Versioned<Assignment>> assignments) {
        Set<UUID> newer =
                newer(
                        columns(assignments, jdbc.sql(CopySql.ASSIGNMENTS))
                                .ids("agencies", assignment -> assignment.agency().value())
                                .ids("ids", assignment -> assignment.id().value())
                                .ids("people", assignment -> assignment.person().value())
                                .ids("units", assignment -> assignment.unit().value())
                                .texts("codes", Assignment::positionCode)
                                .texts("names", Assignment::positionName)
                                .texts("kinds", assignment -> assignment.jenis().name())
                                .numbers("kelas", JdbcCopies::kelasOf)
                                .texts("penugasan", assignment -> assignment.penugasan().name())
                                .flags("primaries", Assignment::primary)
                                .flags("leads", Assignment::leadsUnit)
                                .texts("during", assignment -> Ranges.text(assignment.during()))
                                .statement());
        replaceAssessors(
                assignments.stream()
                        .map(Versioned::state)
                        .filter(assignment -> newer.contains(assignment.id().value()))
                        .toList());
    }

    @Override
    public void keepGrants(List<Versioned<Grant>> grants) {
        columns(grants, jdbc.sql(CopySql.GRANTS))
                .ids("agencies", grant -> grant.agency().value())
                .ids("ids", Grant::id)
                .ids("people", grant -> grant.person().value())
                .texts("roles", grant -> grant.role().name())
                .ids("units", JdbcCopies::unitOf)
                .texts("during", grant -> Ranges.text(grant.during()))
                .statement()
                .update();
    }

    /** A year is a handful of rows in a topic of its own, so years are taken one after another. */
    @Override
    public void keepHolidays(List<Versioned<Holidays>> years) {
        years.forEach(this::keepYear);
    }

    private void keepYear(Versioned<Holidays> year) {
        Holidays holidays = year.state();
        int kept =
                jdbc.sql(CopySql.CALENDAR)
                        .param("agency", holidays.agency().value())
                        .param("year", holidays.year())
                        .param("epoch", year.epoch())
                        .param("revision", year.revision())
                        .update();
        if (kept == 0) {
            return;
        }
        jdbc.sql("delete from directory.holiday where agency_id = :agency and year = :year")
                .param("agency", holidays.agency().value())
                .param("year", holidays.year())
                .update();
        var insert =
                jdbc.sql(CopySql.HOLIDAYS)
                        .param("agency", holidays.agency().value())
                        .param("year", holidays.year());
        new Columns<>(insert, holidays.days())
                .texts("dates", day -> day.date().toString())
                .texts("kinds", Holidays.Holiday::kind)
                .texts("names", Holidays.Holiday::name)
                .statement()
                .update();
    }

    private void replaceStatuses(List<Person> people) {
        jdbc.sql("delete from directory.person_status where person_id = any(:people)")
                .param(
                        "people",
                        people.stream().map(person -> person.id().value()).toArray(UUID[]::new))
                .update();
        record Row(Person person, Person.Status status) {}
        List<Row> rows =
                people.stream()
                        .flatMap(
                                person ->
                                        person.statuses().stream()
                                                .map(status -> new Row(person, status)))
                        .toList();
        new Columns<>(jdbc.sql(CopySql.STATUSES), rows)
                .ids("agencies", row -> row.person().agency().value())
                .ids("people", row -> row.person().id().value())
                .texts("codes", row -> row.status().code())
                .texts("during", row -> Ranges.text(row.status().during()))
                .statement()
                .update();
    }

    private void replaceAssessors(List<Assignment> assignments) {
        jdbc.sql("delete from directory.assessor where assignment_id = any(:assignments)")
                .param(
                        "assignments",
                        assignments.stream()
                                .map(assignment -> assignment.id().value())
                                .toArray(UUID[]::new))
                .update();
        record Row(Assignment assignment, Assignment.Assessor assessor) {}
        List<Row> rows =
                assignments.stream()
                        .flatMap(
                                assignment ->
                                        assignment.assessors().stream()
                                                .map(assessor -> new Row(assignment, assessor)))
                        .toList();
        new Columns<>(jdbc.sql(CopySql.ASSESSORS), rows)
                .ids("agencies", row -> row.assignment().agency().value())
                .ids("assignments", row -> row.assignment().id().value())
                .ids("assessors", row -> row.assessor().person().value())
                .texts("during", row -> Ranges.text(row.assessor().during()))
                .statement()
                .update();
    }

    private static <T> Columns<T> columns(
            List<Versioned<T>> batch, JdbcClient.StatementSpec statement) {
        return new Columns<>(
                Columns.versions(statement, batch), batch.stream().map(Versioned::state).toList());
    }

    private static Set<UUID> newer(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> row.getObject(1, UUID.class)).stream()
                .collect(toSet());
    }

    private static @Nullable UUID parentOf(Unit unit) {
        return unit.parent() == null ? null : unit.parent().value();
    }

    private static @Nullable String zoneOf(Unit unit) {
        return unit.zone() == null ? null : unit.zone().getId();
    }

    private static @Nullable String nipOf(Person person) {
        return person.nip() == null ? null : person.nip().digits();
    }

    private static @Nullable Integer kelasOf(Assignment assignment) {
        return assignment.kelas() == null ? null : assignment.kelas().number();
    }

    private static @Nullable UUID unitOf(Grant grant) {
        return grant.unit() == null ? null : grant.unit().value();
    }
}
