package id.kinerja.integration.daftarhadir.db;

import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.daftarhadir.DaftarHadirBook;
import id.kinerja.integration.daftarhadir.DaftarHadirId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDaftarHadirBook implements DaftarHadirBook {

    private static final String PLACED =
            """
            select person_id from assignment
            where person_id = any(:people) and unit_id = :unit and penugasan = 'DEFINITIF'
              and valid_from <= :date and (valid_to is null or valid_to >= :date)
            """;

    private static final String AWAY =
            """
            select person_id from leave
            where person_id = any(:people) and state = 'APPROVED' and from_date <= :date and to_date >= :date
            union
            select person_id from surat_tugas_person
            where person_id = any(:people) and holds and out_of_town and from_date <= :date and to_date >= :date
            """;

    private static final String ADD =
            """
            insert into daftar_hadir (agency_id, daftar_hadir_id, unit_id, date, state, entered_by, revision)
            values (platform.agency(), :id, :unit, :date, :state, :enteredBy, :revision)
            on conflict do nothing
            """;

    private static final String ADD_LINES =
            """
            insert into daftar_hadir_line (agency_id, daftar_hadir_id, person_id, arrival, departure)
            select platform.agency(), :id, person_id, arrival, departure
            from unnest(:people::uuid[], :arrivals::timestamp[], :departures::timestamp[])
                as line (person_id, arrival, departure)
            """;

    private static final String OF =
            """
            select * from daftar_hadir
            where unit_id = :unit
              and (:after::date is null or (date, daftar_hadir_id) < (:after::date, :id::uuid))
            order by date desc, daftar_hadir_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcDaftarHadirBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<PersonId> placed(Collection<PersonId> people, UnitId unit, LocalDate date) {
        return people(jdbc.sql(PLACED).param("unit", unit.value()), people, date);
    }

    @Override
    public Set<PersonId> away(Collection<PersonId> people, LocalDate date) {
        return people(jdbc.sql(AWAY), people, date);
    }

    private static Set<PersonId> people(
            JdbcClient.StatementSpec statement, Collection<PersonId> people, LocalDate date) {
        return statement
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("date", date)
                .query((row, number) -> person(row))
                .set();
    }

    @Override
    public boolean add(DaftarHadir daftarHadir) {
        int added =
                jdbc.sql(ADD)
                        .param("id", daftarHadir.id().value())
                        .param("unit", daftarHadir.unit().value())
                        .param("date", daftarHadir.date())
                        .param("state", daftarHadir.state().name())
                        .param("enteredBy", daftarHadir.enteredBy().value())
                        .param("revision", daftarHadir.revision())
                        .update();
        if (added == 1) {
            addLines(daftarHadir);
        }
        return added == 1;
    }

    private void addLines(DaftarHadir daftarHadir) {
        List<DaftarHadir.Line> lines = daftarHadir.lines();
        jdbc.sql(ADD_LINES)
                .param("id", daftarHadir.id().value())
                .param(
                        "people",
                        lines.stream().map(line -> line.person().value()).toArray(UUID[]::new))
                .param("arrivals", texts(lines, DaftarHadir.Line::arrival))
                .param("departures", texts(lines, DaftarHadir.Line::departure))
                .update();
    }

    private static String[] texts(
            List<DaftarHadir.Line> lines,
            Function<DaftarHadir.Line, @Nullable LocalDateTime> time) {
        return lines.stream()
                .map(time)
                .map(at -> at == null ? null : at.toString())
                .toArray(String[]::new);
    }

    @Override
    public Optional<DaftarHadir> find(DaftarHadirId id) {
        return one("", id);
    }

    @Override
    public Optional<DaftarHadir> findForChange(DaftarHadirId id) {
        return one(" for update", id);
    }

    private Optional<DaftarHadir> one(String lock, DaftarHadirId id) {
        return jdbc.sql("select * from daftar_hadir where daftar_hadir_id = :id" + lock)
                .param("id", id.value())
                .query(JdbcDaftarHadirBook::withoutLines)
                .optional()
                .map(found -> found.with(lines(id)));
    }

    private List<DaftarHadir.Line> lines(DaftarHadirId id) {
        return jdbc.sql(
                        "select * from daftar_hadir_line where daftar_hadir_id = :id order by person_id")
                .param("id", id.value())
                .query(
                        (row, number) ->
                                new DaftarHadir.Line(
                                        person(row),
                                        row.getObject("arrival", LocalDateTime.class),
                                        row.getObject("departure", LocalDateTime.class)))
                .list();
    }

    @Override
    public Set<DaftarHadirId> standingIn(PersonId person, Collection<DaftarHadirId> ids) {
        return jdbc.sql(
                        "select daftar_hadir_id from daftar_hadir_line where person_id = :person and daftar_hadir_id = any(:ids)")
                .param("person", person.value())
                .param("ids", ids.stream().map(DaftarHadirId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new DaftarHadirId(row.getObject("daftar_hadir_id", UUID.class)))
                .set();
    }

    @Override
    public void update(DaftarHadir daftarHadir) {
        PersonId attestedBy = daftarHadir.attestedBy();
        jdbc.sql(
                        """
                        update daftar_hadir set state = :state, attested_by = :by, revision = :revision
                        where daftar_hadir_id = :id
                        """)
                .param("id", daftarHadir.id().value())
                .param("state", daftarHadir.state().name())
                .param("by", attestedBy == null ? null : attestedBy.value())
                .param("revision", daftarHadir.revision())
                .update();
    }

    @Override
    public List<DaftarHadir> of(UnitId unit, @Nullable Place after, int limit) {
        return jdbc.sql(OF)
                .param("unit", unit.value())
                .param("after", after == null ? null : after.date().toString())
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(JdbcDaftarHadirBook::withoutLines)
                .list();
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static DaftarHadir withoutLines(ResultSet row, int number) throws SQLException {
        UUID attestedBy = row.getObject("attested_by", UUID.class);
        return new DaftarHadir(
                new DaftarHadirId(row.getObject("daftar_hadir_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("date", LocalDate.class),
                List.of(),
                DaftarHadir.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("entered_by", UUID.class)),
                attestedBy == null ? null : new PersonId(attestedBy),
                row.getLong("revision"));
    }
}
