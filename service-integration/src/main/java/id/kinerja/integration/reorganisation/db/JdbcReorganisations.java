package id.kinerja.integration.reorganisation.db;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.reorganisation.PlannedMove;
import id.kinerja.integration.reorganisation.Reorganisation;
import id.kinerja.integration.reorganisation.Reorganisations;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReorganisations implements Reorganisations {

    private static final String ADD =
            """
            insert into reorganisation (agency_id, reorganisation_id, decree, decree_date, day, state, drafted_by, revision)
            values (platform.agency(), :id, :decree, :decreeDate::date, :day, :state, :draftedBy, :revision)
            """;
    private static final String UPDATE =
            """
            update reorganisation set state = :state, applied_by = :appliedBy::uuid, confirmed_by = :confirmedBy::uuid, revision = :revision
            where reorganisation_id = :id
            """;
    private static final String COUNTS =
            """
            select reorganisation_id, count(*) filter (where state = 'PLANNED') as planned, count(*) filter (where state = 'DONE') as done,
                   count(*) filter (where state = 'LEFT') as left_behind,
                   count(*) filter (where from_kelas is distinct from to_kelas) as other_class,
                   count(*) filter (where from_assessor_id is distinct from to_assessor_id) as other_assessor
            from reorganisation_move where agency_id = platform.agency() and reorganisation_id = any(:ids)
            group by reorganisation_id
            """;
    private static final String OF_HEADS =
            """
             and state = 'PLANNED' and (to_jenis_jabatan = any(:leading) or exists (
                 select from assignment where assignment.assignment_id = reorganisation_move.assignment_id and leads_unit))
            """;
    private static final String LEADERS =
            """
            select distinct person_id from assignment
            where agency_id = platform.agency() and leads_unit and valid_from <= :day
              and (valid_to is null or valid_to >= :day)
            """;
    private static final String PLACED =
            """
            select distinct person_id from assignment
            where agency_id = platform.agency() and unit_id = any(:units) and (valid_to is null or valid_to >= :day)
            """;
    private static final String PARENTS =
            """
            select unit_id, parent_unit_id from unit_parent
            where agency_id = platform.agency() and from_date <= :day and to_date >= :day
            """;

    /** As {@link Assignment#leadsUnit}. */
    private static final String[] LEADING = {
        "JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS"
    };

    private final JdbcClient jdbc;

    JdbcReorganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Reorganisation reorganisation, List<PlannedMove> moves) {
        LocalDate date = reorganisation.decree().date();
        jdbc.sql(ADD)
                .param("id", reorganisation.id())
                .param("decree", reorganisation.decree().number())
                .param("decreeDate", date == null ? null : date.toString())
                .param("day", reorganisation.day())
                .param("state", reorganisation.state().name())
                .param("draftedBy", reorganisation.draftedBy().value())
                .param("revision", reorganisation.revision())
                .update();
        MoveRows.added(jdbc, reorganisation.id(), moves).update();
    }

    @Override
    public Optional<Reorganisation> find(UUID id) {
        return one("select * from reorganisation where reorganisation_id = :id", id);
    }

    @Override
    public Optional<Reorganisation> findForChange(UUID id) {
        return one("select * from reorganisation where reorganisation_id = :id for update", id);
    }

    private Optional<Reorganisation> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcReorganisations::reorganisation).optional();
    }

    @Override
    public void update(Reorganisation reorganisation) {
        PersonId by = reorganisation.appliedBy();
        PersonId confirmed = reorganisation.confirmedBy();
        jdbc.sql(UPDATE)
                .param("id", reorganisation.id())
                .param("state", reorganisation.state().name())
                .param("appliedBy", by == null ? null : by.toString())
                .param("confirmedBy", confirmed == null ? null : confirmed.toString())
                .param("revision", reorganisation.revision())
                .update();
    }

    @Override
    public List<Reorganisation> list(@Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from reorganisation
                        where agency_id = platform.agency()
                          and (:after::uuid is null or reorganisation_id < :after::uuid)
                        order by reorganisation_id desc limit :limit
                        """)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcReorganisations::reorganisation)
                .list();
    }

    @Override
    public Map<UUID, Counts> countsOf(Collection<UUID> ids) {
        return jdbc
                .sql(COUNTS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(JdbcReorganisations::counts)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<UUID, Counts> counts(ResultSet row, int number) throws SQLException {
        return Map.entry(
                row.getObject("reorganisation_id", UUID.class),
                new Counts(
                        row.getLong("planned"),
                        row.getLong("done"),
                        row.getLong("left_behind"),
                        row.getLong("other_class"),
                        row.getLong("other_assessor")));
    }

    @Override
    public List<PlannedMove> moves(
            UUID reorganisation, @Nullable Only only, @Nullable UUID after, int limit) {
        return jdbc.sql(MoveRows.ALL + MoveRows.where(only) + MoveRows.IN_ORDER)
                .param("id", reorganisation)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(MoveRows::move)
                .list();
    }

    @Override
    public Optional<Reorganisation> toWorkOn() {
        return jdbc.sql(
                        """
                        select * from reorganisation where agency_id = platform.agency() and state = 'APPLYING'
                        order by reorganisation_id limit 1 for update skip locked
                        """)
                .query(JdbcReorganisations::reorganisation)
                .optional();
    }

    @Override
    public List<PlannedMove> open(UUID reorganisation, int limit) {
        return jdbc.sql(MoveRows.ALL + " and state = 'PLANNED'" + MoveRows.IN_ORDER)
                .param("id", reorganisation)
                .param("after", (String) null)
                .param("limit", limit)
                .query(MoveRows::move)
                .list();
    }

    @Override
    public List<PlannedMove> openOfHeads(UUID reorganisation) {
        return jdbc.sql(MoveRows.ALL + OF_HEADS + MoveRows.IN_ORDER)
                .param("id", reorganisation)
                .param("after", (String) null)
                .param("leading", LEADING)
                .param("limit", Integer.MAX_VALUE)
                .query(MoveRows::move)
                .list();
    }

    @Override
    public void settle(Collection<PlannedMove> moves) {
        MoveRows.settled(jdbc, List.copyOf(moves)).update();
    }

    @Override
    public Set<UnitId> known(Set<UnitId> units) {
        return units(jdbc.sql("select unit_id from unit where unit_id = any(:units)"), units);
    }

    @Override
    public Set<UnitId> standing(Set<UnitId> units, LocalDate day) {
        return units(
                jdbc.sql(
                                "select unit_id from unit where unit_id = any(:units) and valid_from <= :day and valid_to is null")
                        .param("day", day),
                units);
    }

    @Override
    public Map<UnitId, Set<String>> positions(Set<UnitId> units) {
        record Position(UnitId unit, String code) {}
        return jdbc
                .sql(
                        "select distinct unit_id, position_code from assignment where unit_id = any(:units)")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Position(unit(row, number), row.getString("position_code")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Position::unit,
                                Collectors.mapping(Position::code, Collectors.toSet())));
    }

    private static Set<UnitId> units(JdbcClient.StatementSpec asked, Set<UnitId> units) {
        return asked.param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(JdbcReorganisations::unit)
                .set();
    }

    @Override
    public Set<UnitId> targets(UUID reorganisation) {
        return jdbc.sql(
                        """
                        select distinct to_unit_id as unit_id from reorganisation_move
                        where agency_id = platform.agency() and reorganisation_id = :id and state <> 'LEFT'
                        """)
                .param("id", reorganisation)
                .query(JdbcReorganisations::unit)
                .set();
    }

    private static UnitId unit(ResultSet row, int number) throws SQLException {
        return new UnitId(row.getObject("unit_id", UUID.class));
    }

    @Override
    public Set<PersonId> placedIn(Set<UnitId> units, LocalDate since) {
        return jdbc.sql(PLACED)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", since)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public Set<PersonId> leadersOn(LocalDate day) {
        return jdbc.sql(LEADERS)
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public Map<UnitId, UnitId> parentsOn(LocalDate day) {
        return jdbc
                .sql(PARENTS)
                .param("day", day)
                .query(
                        (row, number) ->
                                Map.entry(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        new UnitId(row.getObject("parent_unit_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Reorganisation reorganisation(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("applied_by", UUID.class);
        UUID confirmed = row.getObject("confirmed_by", UUID.class);
        return new Reorganisation(
                row.getObject("reorganisation_id", UUID.class),
                new Decree(row.getString("decree"), row.getObject("decree_date", LocalDate.class)),
                row.getObject("day", LocalDate.class),
                Reorganisation.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("drafted_by", UUID.class)),
                by == null ? null : new PersonId(by),
                confirmed == null ? null : new PersonId(confirmed),
                row.getLong("revision"));
    }
}
