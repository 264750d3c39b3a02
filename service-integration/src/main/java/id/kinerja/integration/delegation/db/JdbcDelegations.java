package id.kinerja.integration.delegation.db;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.delegation.Delegation;
import id.kinerja.integration.delegation.Delegations;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDelegations implements Delegations {

    // The exclusion constraint decides, so that of two who make it at once one gives way.
    private static final String ADD =
            """
            insert into delegation (agency_id, delegation_id, official_id, delegate_id, acts, letter, made_by,
                                    valid_from, valid_to, revision)
            values (platform.agency(), :id, :official, :delegate, :acts::text[], :letter, :by, :from, :to, :revision)
            on conflict do nothing
            """;

    private static final String OFFICIALS =
            """
            select official_id from delegation
            where agency_id = platform.agency() and delegate_id = :delegate and :act = any(acts)
              and valid_from <= :day and valid_to >= :day and (ended_from is null or ended_from > :day)
              and not has_left(delegate_id, :day) and not has_left(official_id, :day)
            """;

    private static final String CUT =
            """
              and (:after::uuid is null or delegation_id < :after::uuid)
            order by delegation_id desc limit :limit
            """;

    private static final String OF =
            """
            select * from delegation
            where agency_id = platform.agency() and (official_id = :person or delegate_id = :person)
            """
                    + CUT;

    private static final String IN =
            """
            select * from delegation
            where agency_id = platform.agency() and (:units::uuid[] is null or official_id in (
                select person_id from assignment where unit_id = any(:units::uuid[]) and penugasan = 'DEFINITIF'
                  and valid_from <= :day and (valid_to is null or valid_to >= :day)))
            """
                    + CUT;

    private final JdbcClient jdbc;

    JdbcDelegations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Delegation delegation) {
        return jdbc.sql(ADD)
                        .param("id", delegation.id())
                        .param("official", delegation.official().value())
                        .param("delegate", delegation.delegate().value())
                        .param(
                                "acts",
                                delegation.acts().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("letter", delegation.letter())
                        .param("by", delegation.madeBy().value())
                        .param("from", delegation.during().from())
                        .param("to", delegation.during().lastDay())
                        .param("revision", delegation.revision())
                        .update()
                == 1;
    }

    @Override
    public Optional<Delegation> find(UUID id) {
        return one("select * from delegation where delegation_id = :id", id);
    }

    @Override
    public Optional<Delegation> findForChange(UUID id) {
        return one("select * from delegation where delegation_id = :id for update", id);
    }

    private Optional<Delegation> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcDelegations::delegation).optional();
    }

    @Override
    public void end(Delegation delegation) {
        jdbc.sql(
                        """
                        update delegation set ended_from = :from, revision = :revision
                        where delegation_id = :id
                        """)
                .param("id", delegation.id())
                .param("from", delegation.endedFrom())
                .param("revision", delegation.revision())
                .update();
    }

    @Override
    public Set<PersonId> officialsBehind(PersonId delegate, DelegatedAct act, LocalDate day) {
        return jdbc.sql(OFFICIALS)
                .param("delegate", delegate.value())
                .param("act", act.name())
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject("official_id", UUID.class)))
                .set();
    }

    @Override
    public List<Delegation> of(PersonId person, @Nullable UUID after, int limit) {
        return listed(jdbc.sql(OF).param("person", person.value()), after, limit);
    }

    @Override
    public List<Delegation> in(
            @Nullable Set<UnitId> units, LocalDate day, @Nullable UUID after, int limit) {
        UUID[] ids = units == null ? null : units.stream().map(UnitId::value).toArray(UUID[]::new);
        return listed(jdbc.sql(IN).param("units", ids).param("day", day), after, limit);
    }

    private static List<Delegation> listed(
            JdbcClient.StatementSpec statement, @Nullable UUID after, int limit) {
        return statement
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcDelegations::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getObject("delegation_id", UUID.class),
                new PersonId(row.getObject("official_id", UUID.class)),
                new PersonId(row.getObject("delegate_id", UUID.class)),
                Stream.of((String[]) row.getArray("acts").getArray())
                        .map(DelegatedAct::valueOf)
                        .collect(toSet()),
                row.getString("letter"),
                new PersonId(row.getObject("made_by", UUID.class)),
                DateRange.of(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                row.getObject("ended_from", LocalDate.class),
                row.getLong("revision"));
    }
}
