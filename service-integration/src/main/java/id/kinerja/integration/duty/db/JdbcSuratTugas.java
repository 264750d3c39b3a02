package id.kinerja.integration.duty.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasId;
import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSuratTugas implements SuratTugasLetters {

    private static final String ON_LEAVE =
            """
            select person_id from leave
            where person_id = any(:people) and state = 'APPROVED' and from_date <= :to and to_date >= :from
            union
            select person_id from leave_request
            where person_id = any(:people) and open and state in ('AWAITING_BKN', 'AWAITING_DECREE')
              and coalesce(outcome_from, from_date) <= :to and coalesce(outcome_to, to_date) >= :from
            """;

    private static final String SENDING =
            """
            select from_date, to_date from surat_tugas_person
            where person_id = :person and holds and from_date <= :to and to_date >= :from
            order by from_date limit 1
            """;

    private static final String SEEN =
            """
            select person_id, min(device_time)::date as first, count(distinct device_time::date) as days from punch
            where agency_id = platform.agency() and person_id = any(:people)
              and device_time >= :from and device_time < :until
            group by person_id
            """;

    private static final String NUMBERED =
            """
            select * from surat_tugas
            where agency_id = platform.agency() and number = :number and state = 'ISSUED'
              and letter_date between :first and :last
            order by recorded_at limit 1
            """;

    private static final String ADD =
            """
            insert into surat_tugas (agency_id, surat_tugas_id, number, letter_date, place, kind, from_date, to_date,
                                     state, revision)
            values (platform.agency(), :id, :number, :letterDate, :place, :kind, :from, :to, :state, :revision)
            """;

    // The exclusion constraint decides, so that of two who record at once one gives way.
    private static final String ADD_PEOPLE =
            """
            insert into surat_tugas_person (agency_id, surat_tugas_id, person_id, from_date, to_date, out_of_town,
                                            own_allowance)
            select platform.agency(), :id, person_id, :from, :to, :outOfTown, :ownAllowance
            from unnest(:people::uuid[]) as sent (person_id) order by person_id
            on conflict do nothing
            returning person_id
            """;

    private static final String OF =
            """
            select letter.* from surat_tugas letter join surat_tugas_person sent using (surat_tugas_id)
            where sent.person_id = :person
              and (:from::date is null or (letter.from_date, surat_tugas_id) < (:from::date, :id::uuid))
            order by letter.from_date desc, surat_tugas_id desc limit :limit
            """;

    private static final String OF_UNITS =
            """
            select letter.* from surat_tugas letter
            where letter.agency_id = platform.agency() and letter.from_date <= :last and letter.to_date >= :first
              and exists (select from surat_tugas_person sent
                          join assignment placed on placed.person_id = sent.person_id and placed.is_primary
                              and placed.valid_from <= sent.to_date
                              and (placed.valid_to is null or placed.valid_to >= sent.from_date)
                          where sent.agency_id = platform.agency() and sent.surat_tugas_id = letter.surat_tugas_id
                            and placed.unit_id = any(:units))
              and (:from::date is null or (letter.from_date, surat_tugas_id) < (:from::date, :id::uuid))
            order by letter.from_date desc, surat_tugas_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcSuratTugas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<PersonId> onLeave(Set<PersonId> people, DateRange during) {
        return jdbc.sql(ON_LEAVE)
                .param("people", ids(people))
                .param("from", during.from())
                .param("to", during.lastDay())
                .query(JdbcSuratTugas::person)
                .set();
    }

    @Override
    public Map<PersonId, Seen> seen(Set<PersonId> people, DateRange during) {
        return jdbc
                .sql(SEEN)
                .param("people", ids(people))
                .param("from", during.from().atStartOfDay())
                .param("until", during.lastDay().plusDays(1).atStartOfDay())
                .query(
                        (row, number) ->
                                Map.entry(
                                        person(row, number),
                                        new Seen(
                                                row.getObject("first", LocalDate.class),
                                                row.getInt("days"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<SuratTugas> numbered(String number, Year year) {
        return withPeople(
                        jdbc.sql(NUMBERED)
                                .param("number", number)
                                .param("first", year.atDay(1))
                                .param("last", year.atDay(year.length()))
                                .query(JdbcSuratTugas::letter)
                                .list())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<DateRange> sending(PersonId person, DateRange during) {
        return jdbc.sql(SENDING)
                .param("person", person.value())
                .param("from", during.from())
                .param("to", during.lastDay())
                .query(
                        (row, number) ->
                                DateRange.of(
                                        row.getObject("from_date", LocalDate.class),
                                        row.getObject("to_date", LocalDate.class)))
                .optional();
    }

    @Override
    public Set<PersonId> add(SuratTugas letter) {
        jdbc.sql(ADD)
                .param("id", letter.id().value())
                .param("number", letter.number())
                .param("letterDate", letter.letterDate())
                .param("place", letter.place())
                .param("kind", letter.kind().name())
                .param("from", letter.during().from())
                .param("to", letter.during().lastDay())
                .param("state", letter.state().name())
                .param("revision", letter.revision())
                .update();
        return jdbc.sql(ADD_PEOPLE)
                .param("id", letter.id().value())
                .param("from", letter.during().from())
                .param("to", letter.during().lastDay())
                .param("outOfTown", letter.kind() == SuratTugas.Kind.LUAR_KOTA)
                .param("ownAllowance", letter.kind().hasOwnAllowance())
                .param("people", ids(letter.people()))
                .query(JdbcSuratTugas::person)
                .set();
    }

    @Override
    public Optional<SuratTugas> find(SuratTugasId id) {
        return one("select * from surat_tugas where surat_tugas_id = :id", id);
    }

    @Override
    public Optional<SuratTugas> findForChange(SuratTugasId id) {
        return one("select * from surat_tugas where surat_tugas_id = :id for update", id);
    }

    @Override
    public void update(SuratTugas letter) {
        jdbc.sql(
                        "update surat_tugas set state = :state, revision = :revision where surat_tugas_id = :id")
                .param("id", letter.id().value())
                .param("state", letter.state().name())
                .param("revision", letter.revision())
                .update();
        jdbc.sql("update surat_tugas_person set holds = :holds where surat_tugas_id = :id")
                .param("id", letter.id().value())
                .param("holds", letter.state() == SuratTugas.State.ISSUED)
                .update();
    }

    @Override
    public List<SuratTugas> of(PersonId person, @Nullable Place after, int limit) {
        return withPeople(
                jdbc.sql(OF)
                        .param("person", person.value())
                        .param("from", after == null ? null : after.from().toString())
                        .param("id", after == null ? null : after.id().value().toString())
                        .param("limit", limit)
                        .query(JdbcSuratTugas::letter)
                        .list());
    }

    @Override
    public List<SuratTugas> ofUnits(
            Set<UnitId> units, DateRange during, @Nullable Place after, int limit) {
        return withPeople(
                jdbc.sql(OF_UNITS)
                        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                        .param("first", during.from())
                        .param("last", during.lastDay())
                        .param("from", after == null ? null : after.from().toString())
                        .param("id", after == null ? null : after.id().value().toString())
                        .param("limit", limit)
                        .query(JdbcSuratTugas::letter)
                        .list());
    }

    private Optional<SuratTugas> one(String sql, SuratTugasId id) {
        return withPeople(
                        jdbc.sql(sql).param("id", id.value()).query(JdbcSuratTugas::letter).list())
                .stream()
                .findFirst();
    }

    private List<SuratTugas> withPeople(List<SuratTugas> letters) {
        record Sent(SuratTugasId letter, PersonId person) {}
        Map<SuratTugasId, Set<PersonId>> people =
                jdbc
                        .sql(
                                "select surat_tugas_id, person_id from surat_tugas_person where surat_tugas_id = any(:letters)")
                        .param(
                                "letters",
                                letters.stream()
                                        .map(letter -> letter.id().value())
                                        .toArray(UUID[]::new))
                        .query((row, number) -> new Sent(id(row), person(row, number)))
                        .list()
                        .stream()
                        .collect(groupingBy(Sent::letter, mapping(Sent::person, toSet())));
        return letters.stream()
                .map(letter -> letter.sending(people.getOrDefault(letter.id(), Set.of())))
                .toList();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static SuratTugasId id(ResultSet row) throws SQLException {
        return new SuratTugasId(row.getObject("surat_tugas_id", UUID.class));
    }

    private static PersonId person(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static SuratTugas letter(ResultSet row, int number) throws SQLException {
        return new SuratTugas(
                id(row),
                row.getString("number"),
                row.getObject("letter_date", LocalDate.class),
                row.getString("place"),
                SuratTugas.Kind.valueOf(row.getString("kind")),
                DateRange.of(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)),
                Set.of(),
                SuratTugas.State.valueOf(row.getString("state")),
                row.getLong("revision"));
    }
}
