package id.kinerja.integration.conflict.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.conflict.ConflictOfInterest;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
class JdbcConflictsOfInterest implements ConflictsOfInterest {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    // The exclusion constraint decides, so that of two who declare it at once one gives way.
    private static final String ADD =
            """
            insert into conflict_of_interest (agency_id, conflict_id, assessor_id, person_id, reason, note, letter,
                                              declared_by, valid_from, valid_to, revision, told)
            values (platform.agency(), :id, :assessor, :person, :reason, :note, :letter, :by, :from, :to::date, :revision, true)
            on conflict do nothing
            """;

    private static final String PEOPLE =
            """
            select person_id from (
                select person_id from conflict_of_interest
                where agency_id = platform.agency() and (valid_to is null or valid_to >= :day)
                  and (withdrawn_from is null or withdrawn_from > :day)
                union
                select assignment.person_id from assessor join assignment using (assignment_id)
                where assessor.agency_id = platform.agency() and instead_of_id is not null
                  and (assessor.valid_to is null or assessor.valid_to >= :day)
                union
                select assignment.person_id from service_period served
                join assessor on assessor.agency_id = served.agency_id and assessor.assessor_id = served.person_id
                    and (assessor.valid_to is null or assessor.valid_to >= greatest(:day, served.valid_from))
                    and (served.valid_to is null or served.valid_to >= assessor.valid_from)
                join assignment using (assignment_id)
                where served.agency_id = platform.agency() and status in ('PENSIUN', 'MENINGGAL', 'KONTRAK_BERAKHIR', 'BERHENTI')
            ) one
            where person_id > :after order by person_id limit :limit
            """;

    private static final String CUT =
            """
              and person_id <> :reader and (:after::uuid is null or conflict_id < :after::uuid)
            order by conflict_id desc limit :limit
            """;

    private static final String SEEN_BY =
            """
            select * from conflict_of_interest
            where agency_id = platform.agency() and (assessor_id = :reader or (assessor_id, person_id) in (
                select instead_of_id, assignment.person_id from assessor join assignment using (assignment_id)
                where assessor.assessor_id = :reader and instead_of_id is not null))
            """
                    + CUT;

    private static final String PEOPLE_OF =
            """
            select person_id from conflict_of_interest
            where agency_id = platform.agency() and assessor_id = :official
              and valid_from <= :day and (valid_to is null or valid_to >= :day)
              and (withdrawn_from is null or withdrawn_from > :day)
            """;

    private static final String OFFICIALS =
            """
            select person_id, assessor_id from conflict_of_interest
            where agency_id = platform.agency() and person_id = any(:people)
              and valid_from <= :day and (valid_to is null or valid_to >= :day)
              and (withdrawn_from is null or withdrawn_from > :day)
            """;

    private static final String ANSWERED_BY =
            """
            select exists (
                select from assessor named join assignment using (assignment_id)
                where assignment.person_id = :person and named.assessor_id = :official
                  and named.instead_of_id = :assessor)
            """;

    private static final String IN =
            """
            select * from conflict_of_interest
            where agency_id = platform.agency() and (:units::uuid[] is null or person_id in (
                select person_id from assignment where unit_id = any(:units::uuid[]) and penugasan = 'DEFINITIF'
                  and valid_from <= :day and (valid_to is null or valid_to >= :day)))
            """
                    + CUT;

    private final JdbcClient jdbc;

    JdbcConflictsOfInterest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(ConflictOfInterest conflict) {
        LocalDate to = conflict.during().to();
        return jdbc.sql(ADD)
                        .param("id", conflict.id())
                        .param("assessor", conflict.assessor().value())
                        .param("person", conflict.person().value())
                        .param("reason", conflict.reason().name())
                        .param("note", conflict.note())
                        .param("letter", conflict.letter())
                        .param("by", conflict.declaredBy().value())
                        .param("from", conflict.during().from())
                        .param("to", to == null ? null : to.toString())
                        .param("revision", conflict.revision())
                        .update()
                == 1;
    }

    @Override
    public Optional<ConflictOfInterest> find(UUID id) {
        return one("select * from conflict_of_interest where conflict_id = :id", id);
    }

    @Override
    public Optional<ConflictOfInterest> findForChange(UUID id) {
        return one("select * from conflict_of_interest where conflict_id = :id for update", id);
    }

    private Optional<ConflictOfInterest> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcConflictsOfInterest::conflict).optional();
    }

    @Override
    public void withdraw(ConflictOfInterest conflict) {
        jdbc.sql(
                        """
                        update conflict_of_interest set withdrawn_from = :from, revision = :revision
                        where conflict_id = :id
                        """)
                .param("id", conflict.id())
                .param("from", conflict.withdrawnFrom())
                .param("revision", conflict.revision())
                .update();
    }

    @Override
    public List<ConflictOfInterest> takeUntold() {
        return jdbc.sql(
                        """
                        update conflict_of_interest set told = true
                        where agency_id = platform.agency() and not told returning *
                        """)
                .query(JdbcConflictsOfInterest::conflict)
                .list();
    }

    @Override
    public List<ConflictOfInterest> about(Collection<PersonId> people) {
        return jdbc.sql(
                        """
                        select * from conflict_of_interest
                        where agency_id = platform.agency() and person_id = any(:people)
                        order by conflict_id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(JdbcConflictsOfInterest::conflict)
                .list();
    }

    @Override
    public List<PersonId> people(LocalDate day, @Nullable PersonId after, int limit) {
        return jdbc.sql(PEOPLE)
                .param("day", day)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    @Override
    public Set<PersonId> peopleOf(PersonId official, LocalDate day) {
        return jdbc.sql(PEOPLE_OF)
                .param("official", official.value())
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public Map<PersonId, Set<PersonId>> officials(Collection<PersonId> people, LocalDate day) {
        return jdbc
                .sql(OFFICIALS)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("day", day)
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
    public boolean isAnsweredBy(ConflictOfInterest conflict, PersonId official) {
        return jdbc.sql(ANSWERED_BY)
                .param("person", conflict.person().value())
                .param("official", official.value())
                .param("assessor", conflict.assessor().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<ConflictOfInterest> seenBy(PersonId official, @Nullable UUID after, int limit) {
        return listed(jdbc.sql(SEEN_BY), official, after, limit);
    }

    @Override
    public List<ConflictOfInterest> in(
            @Nullable Set<UnitId> units,
            PersonId reader,
            LocalDate day,
            @Nullable UUID after,
            int limit) {
        UUID[] ids = units == null ? null : units.stream().map(UnitId::value).toArray(UUID[]::new);
        return listed(jdbc.sql(IN).param("units", ids).param("day", day), reader, after, limit);
    }

    private static List<ConflictOfInterest> listed(
            JdbcClient.StatementSpec statement, PersonId reader, @Nullable UUID after, int limit) {
        return statement
                .param("reader", reader.value())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcConflictsOfInterest::conflict)
                .list();
    }

    private static ConflictOfInterest conflict(ResultSet row, int number) throws SQLException {
        return new ConflictOfInterest(
                row.getObject("conflict_id", UUID.class),
                new PersonId(row.getObject("assessor_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                ConflictOfInterest.Reason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getString("letter"),
                new PersonId(row.getObject("declared_by", UUID.class)),
                DateRange.of(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                row.getObject("withdrawn_from", LocalDate.class),
                row.getLong("revision"));
    }
}
