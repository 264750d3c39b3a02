package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegister implements Register {

    private static final String ADD_PEOPLE =
            """
            insert into person (agency_id, person_id, nip, name, jenis_pegawai, golongan, employed_from, employed_to,
                                end_status, revision)
            select platform.agency(), * from unnest(:ids::uuid[], :nips::text[], :names::text[], :kinds::text[],
                                                    :golongan::text[], :froms::date[], :tos::date[], :ends::text[],
                                                    :revisions::bigint[])
            """;
    private static final String ADD_ASSIGNMENTS =
            """
            insert into assignment (agency_id, assignment_id, person_id, unit_id, position_code, position_name,
                                    jenis_jabatan, kelas_jabatan, penugasan, is_primary, leads_unit, assessor_id,
                                    decree, valid_from, valid_to, revision)
            select platform.agency(), * from unnest(:ids::uuid[], :people::uuid[], :units::uuid[], :codes::text[],
                                                    :names::text[], :kinds::text[], :kelas::int[], :penugasan::text[],
                                                    :primaries::boolean[], :leads::boolean[], :assessors::uuid[],
                                                    :decrees::text[], :froms::date[], :tos::date[], :revisions::bigint[])
            """;

    private final JdbcClient jdbc;

    JdbcRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Nip, PersonId> peopleByNip(Collection<Nip> nips) {
        return jdbc
                .sql("select nip, person_id from person where nip = any(:nips)")
                .param("nips", nips.stream().map(Nip::digits).toArray(String[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        new Nip(row.getString("nip")),
                                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void addPeople(List<Person> people) {
        jdbc.sql(ADD_PEOPLE)
                .param("ids", ids(people, person -> person.id().value()))
                .param(
                        "nips",
                        texts(
                                people,
                                person -> person.nip() == null ? null : person.nip().digits()))
                .param("names", texts(people, Person::name))
                .param("kinds", texts(people, person -> person.jenis().name()))
                .param("golongan", texts(people, Person::golongan))
                .param("froms", texts(people, person -> person.employed().from().toString()))
                .param("tos", texts(people, person -> day(person.employed().to())))
                .param("ends", texts(people, Person::endStatus))
                .param("revisions", people.stream().map(Person::revision).toArray(Long[]::new))
                .update();
    }

    @Override
    public void addAssignments(List<Assignment> assignments) {
        jdbc.sql(ADD_ASSIGNMENTS)
                .param("ids", ids(assignments, assignment -> assignment.id().value()))
                .param("people", ids(assignments, assignment -> assignment.person().value()))
                .param("units", ids(assignments, assignment -> assignment.unit().value()))
                .param("codes", texts(assignments, Assignment::positionCode))
                .param("names", texts(assignments, Assignment::positionName))
                .param("kinds", texts(assignments, assignment -> assignment.jenis().name()))
                .param(
                        "kelas",
                        assignments.stream().map(JdbcRegister::kelasOf).toArray(Integer[]::new))
                .param("penugasan", texts(assignments, assignment -> assignment.penugasan().name()))
                .param(
                        "primaries",
                        assignments.stream().map(Assignment::primary).toArray(Boolean[]::new))
                .param(
                        "leads",
                        assignments.stream().map(Assignment::leadsUnit).toArray(Boolean[]::new))
                .param(
                        "assessors",
                        ids(
                                assignments,
                                assignment ->
                                        assignment.assessor() == null
                                                ? null
                                                : assignment.assessor().value()))
                .param("decrees", texts(assignments, Assignment::decree))
                .param(
                        "froms",
                        texts(assignments, assignment -> assignment.during().from().toString()))
                .param("tos", texts(assignments, assignment -> day(assignment.during().to())))
                .param(
                        "revisions",
                        assignments.stream().map(Assignment::revision).toArray(Long[]::new))
                .update();
    }

    @Override
    public boolean has(PersonId person) {
        return jdbc.sql("select exists (select from person where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<PersonId> known(Collection<PersonId> people) {
        return jdbc.sql("select person_id from person where person_id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public List<Person> people(@Nullable PersonId after, int limit) {
        return jdbc.sql(
                        "select * from person where :after::uuid is null or person_id > :after::uuid order by person_id limit :limit")
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcRegister::person)
                .list();
    }

    @Override
    public List<Person> peopleIn(
            Set<UnitId> units, LocalDate day, @Nullable PersonId after, int limit) {
        return jdbc.sql(
                        """
                        select * from person
                        where (:after::uuid is null or person_id > :after::uuid)
                          and exists (select from assignment
                                      where assignment.person_id = person.person_id and unit_id = any(:units)
                                        and daterange(valid_from, valid_to, '[]') @> :day::date)
                        order by person_id limit :limit
                        """)
                .param("after", after == null ? null : after.toString())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day.toString())
                .param("limit", limit)
                .query(JdbcRegister::person)
                .list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        String nip = row.getString("nip");
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                nip == null ? null : new Nip(nip),
                row.getString("name"),
                JenisPegawai.valueOf(row.getString("jenis_pegawai")),
                row.getString("golongan"),
                DateRange.of(
                        row.getObject("employed_from", LocalDate.class),
                        row.getObject("employed_to", LocalDate.class)),
                row.getString("end_status"),
                row.getLong("revision"));
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, @Nullable UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable Integer kelasOf(Assignment assignment) {
        return assignment.kelas() == null ? null : assignment.kelas().number();
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
