package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.NameWords;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegister implements Register {

    // The longest word finds the fewest; the others are looked for among those.
    private static final String NAMED =
            """
            select * from person
            where person_id in (select person_id from person_name_word
                                where agency_id = platform.agency() and word >= :word and word < :end)
              and not exists (select from unnest(:words::text[], :ends::text[]) as other (begins, ends)
                              where not exists (select from person_name_word of_name
                                                where of_name.agency_id = platform.agency()
                                                  and of_name.person_id = person.person_id
                                                  and word >= begins and word < ends))
              and (:after::uuid is null or person_id > :after::uuid)
              and (:units::uuid[] is null
                   or exists (select from assignment
                              where assignment.agency_id = platform.agency()
                                and assignment.person_id = person.person_id and unit_id = any(:units::uuid[])
                                and daterange(valid_from, valid_to, '[]') @> :day::date))
            order by person_id limit :limit
            """;

    /** Behind every text that begins with what stands before it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final String SERVICE =
            "select * from service_period where person_id = any(:people) order by person_id, valid_from";

    // Whoever has another number by now is still known by the ones that he had, in papers and
    // systems of before; a number that somebody else has today is his.
    private static final String BY_NUMBER =
            """
            with asked as materialized (select unnest(:numbers::text[]) as number),
            now as materialized (select number, person.person_id from asked join person using (number))
            select number, person_id from now
            union all
            (select distinct on (fact.value) fact.value, fact.person_id
             from asked join person_fact fact on fact.agency_id = platform.agency() and fact.kind = 'NIP'
                 and fact.value = asked.number
             where not fact.waits and fact.value not in (select number from now)
             order by fact.value, fact.valid_from desc)
            """;

    private final JdbcClient jdbc;
    private final WrittenPeople writtenPeople;

    JdbcRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.writtenPeople = new WrittenPeople(jdbc);
    }

    @Override
    public Map<NomorPegawai, PersonId> peopleByNumber(Collection<? extends NomorPegawai> numbers) {
        return jdbc
                .sql(BY_NUMBER)
                .param("numbers", Columns.texts(Set.copyOf(numbers), NomorPegawai::written))
                .query(
                        (row, place) ->
                                Map.entry(
                                        NomorPegawai.of(row.getString("number")),
                                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void addPeople(List<Person> people) {
        writtenPeople.add(people);
    }

    @Override
    public void update(List<Person> people) {
        writtenPeople.update(people);
    }

    @Override
    public boolean has(PersonId person) {
        return jdbc.sql("select exists (select from person where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return jdbc
                .sql("select person_id, name from person where person_id = any(:people)")
                .param("people", Columns.ids(people, PersonId::value))
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<PersonId> known(Collection<PersonId> people) {
        return jdbc.sql("select person_id from person where person_id = any(:people)")
                .param("people", Columns.ids(people, PersonId::value))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public Optional<Person> find(PersonId person) {
        return withService(
                        jdbc.sql("select * from person where person_id = :person")
                                .param("person", person.value())
                                .query(JdbcRegister::person)
                                .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<Person> findForChange(Collection<PersonId> people) {
        return withService(
                jdbc.sql(
                                "select * from person where person_id = any(:people) order by person_id for no key update")
                        .param("people", Columns.ids(people, PersonId::value))
                        .query(JdbcRegister::person)
                        .list());
    }

    @Override
    public List<Person> people(@Nullable PersonId after, int limit) {
        return withService(
                jdbc.sql(
                                "select * from person where :after::uuid is null or person_id > :after::uuid order by person_id limit :limit")
                        .param("after", after == null ? null : after.toString())
                        .param("limit", limit)
                        .query(JdbcRegister::person)
                        .list());
    }

    @Override
    public List<Person> named(
            NameWords sought,
            @Nullable Set<UnitId> units,
            LocalDate day,
            @Nullable PersonId after,
            int limit) {
        String longest =
                sought.words().stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        List<String> others =
                sought.words().stream().filter(word -> !word.equals(longest)).toList();
        return withService(
                jdbc.sql(NAMED)
                        .param("word", longest)
                        .param("end", longest + LAST)
                        .param("words", Columns.texts(others, word -> word))
                        .param("ends", Columns.texts(others, word -> word + LAST))
                        .param("after", after == null ? null : after.toString())
                        .param("units", units == null ? null : Columns.ids(units, UnitId::value))
                        .param("day", day.toString())
                        .param("limit", limit)
                        .query(JdbcRegister::person)
                        .list());
    }

    @Override
    public List<Person> peopleIn(
            Set<UnitId> units, LocalDate day, @Nullable PersonId after, int limit) {
        return withService(
                jdbc.sql(
                                """
                                select * from person
                                where (:after::uuid is null or person_id > :after::uuid)
                                  and exists (select from assignment
                                              where assignment.person_id = person.person_id and unit_id = any(:units)
                                                and daterange(valid_from, valid_to, '[]') @> :day::date)
                                order by person_id limit :limit
                                """)
                        .param("after", after == null ? null : after.toString())
                        .param("units", Columns.ids(units, UnitId::value))
                        .param("day", day.toString())
                        .param("limit", limit)
                        .query(JdbcRegister::person)
                        .list());
    }

    private record Served(PersonId person, Timeline.Part<Person.Service> period) {}

    private List<Person> withService(List<Person> people) {
        Map<PersonId, List<Timeline.Part<Person.Service>>> service =
                jdbc
                        .sql(SERVICE)
                        .param("people", Columns.ids(people, person -> person.id().value()))
                        .query(
                                (row, number) ->
                                        new Served(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                new Timeline.Part<>(
                                                        Columns.days(row), service(row))))
                        .list()
                        .stream()
                        .collect(groupingBy(Served::person, mapping(Served::period, toList())));
        return people.stream()
                .map(
                        person ->
                                person.withService(
                                        new Timeline<>(
                                                service.getOrDefault(person.id(), List.of()))))
                .toList();
    }

    private static Person.Service service(ResultSet row) throws SQLException {
        return new Person.Service(
                ServiceStatus.valueOf(row.getString("status")),
                row.getString("decree"),
                row.getBoolean("elsewhere"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        String written = row.getString("number");
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                written == null ? null : NomorPegawai.of(written),
                row.getString("name"),
                JenisPegawai.valueOf(row.getString("jenis_pegawai")),
                row.getString("golongan"),
                Timeline.none(),
                row.getObject("serves_since", LocalDate.class),
                row.getLong("revision"));
    }
}
