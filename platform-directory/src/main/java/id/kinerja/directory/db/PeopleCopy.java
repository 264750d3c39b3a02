package id.kinerja.directory.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.directory.DirectoryObserver.Changed;
import id.kinerja.directory.Person;
import id.kinerja.directory.Versioned;
import id.kinerja.kernel.NomorPegawai;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps people with their statuses. */
final class PeopleCopy {

    private final JdbcClient jdbc;

    PeopleCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives back whose state is another than it was. */
    List<Changed<Person>> keep(List<Versioned<Person>> people) {
        Map<UUID, @Nullable Person> before = keepRows(people);
        List<Person> newer =
                people.stream()
                        .map(Versioned::state)
                        .filter(person -> before.containsKey(person.id().value()))
                        .toList();
        Map<UUID, List<Person.Status>> statuses = takeStatuses(newer);
        addStatuses(newer);
        return newer.stream()
                .map(person -> changed(before.get(person.id().value()), statuses, person))
                .filter(PeopleCopy::isReal)
                .toList();
    }

    /** What is newer, with what was there; its statuses are not among it. */
    private Map<UUID, @Nullable Person> keepRows(List<Versioned<Person>> people) {
        Map<UUID, @Nullable Person> before = new HashMap<>();
        Columns.of(people, jdbc.sql(CopySql.PEOPLE))
                .ids("agencies", person -> person.agency().value())
                .ids("ids", person -> person.id().value())
                .texts("nips", person -> NomorPegawai.textOf(person.number()))
                .texts("names", Person::name)
                .texts("kinds", person -> person.jenis().name())
                .texts("golongan", Person::golongan)
                .texts("dated", KindsJson::of)
                .statement()
                .query(
                        row -> {
                            before.put(
                                    row.getObject("newer", UUID.class),
                                    row.getObject("person_id") == null
                                            ? null
                                            : DirectoryRows.person(row, Map.of()));
                        });
        return before;
    }

    private Map<UUID, List<Person.Status>> takeStatuses(List<Person> people) {
        return jdbc
                .sql(CopySql.TAKE_STATUSES)
                .param(
                        "people",
                        people.stream().map(person -> person.id().value()).toArray(UUID[]::new))
                .query(DirectoryRows::status)
                .list()
                .stream()
                .collect(
                        groupingBy(
                                DirectoryRows.StatusRow::person,
                                mapping(DirectoryRows.StatusRow::status, toList())));
    }

    private void addStatuses(List<Person> people) {
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
                .texts("stages", row -> row.status().stage())
                .statement()
                .update();
    }

    private static Changed<Person> changed(
            @Nullable Person before, Map<UUID, List<Person.Status>> statuses, Person after) {
        List<Person.Status> were = statuses.getOrDefault(after.id().value(), List.of());
        return new Changed<>(
                before == null ? null : with(before, were), with(after, after.statuses()));
    }

    private static boolean isReal(Changed<Person> change) {
        return !change.after().equals(change.before());
    }

    /** In order, so that the same statuses are equal. */
    private static Person with(Person person, List<Person.Status> statuses) {
        return new Person(
                person.agency(),
                person.id(),
                person.number(),
                person.name(),
                person.jenis(),
                person.golongan(),
                statuses.stream()
                        .sorted(
                                Comparator.comparing((Person.Status one) -> one.during().from())
                                        .thenComparing(Person.Status::code))
                        .toList(),
                person.kinds());
    }
}
