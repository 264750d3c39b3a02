package id.kinerja.integration.roster.db;

import id.kinerja.integration.roster.RosterSwap;
import id.kinerja.integration.roster.RosterSwaps;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRosterSwaps implements RosterSwaps {

    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private static final String ADD =
            """
            insert into roster_swap (agency_id, swap_id, roster_id, asker_id, asker_day, partner_id, partner_day, reason,
                                     superior_id, state, revision)
            values (platform.agency(), :id, :roster, :asker, :askerDay, :partner, :partnerDay, :reason,
                    :superior, :state, :revision)
            """;

    // A day is taken by one open change at a time, whosever side it is on.
    private static final String TAKE_DAYS =
            """
            insert into roster_swap_day (agency_id, swap_id, person_id, date)
            select platform.agency(), :id, person_id, date
            from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update roster_swap set state = :state, decided_by = :decidedBy, note = :note, revision = :revision
            where swap_id = :id
            """;

    private static final String LOCK_UNIT =
            """
            select unit.unit_id from roster_swap
            join roster using (roster_id) join unit on unit.unit_id = roster.unit_id
            where swap_id = :id for no key update of unit
            """;

    private static final String REPLACE =
            """
            update roster_swap swap set state = 'REPLACED', revision = swap.revision + 1
            from roster
            where roster.roster_id = swap.roster_id and roster.unit_id = :unit and roster.month = :month
              and swap.state in ('ASKED', 'AGREED', 'APPROVED')
            returning swap.swap_id
            """;

    private static final String IN_ORDER =
            " and swap_id < :before order by swap_id desc limit :limit";

    private final JdbcClient jdbc;

    JdbcRosterSwaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(RosterSwap swap) {
        jdbc.sql(ADD)
                .param("id", swap.id())
                .param("roster", swap.roster())
                .param("asker", swap.asker().value())
                .param("askerDay", swap.askerDay())
                .param("partner", swap.partner().value())
                .param("partnerDay", swap.partnerDay())
                .param("reason", swap.reason())
                .param("superior", swap.superior() == null ? null : swap.superior().value())
                .param("state", swap.state().name())
                .param("revision", swap.revision())
                .update();
        return days(TAKE_DAYS, swap).param("id", swap.id()).update() == swap.days().size();
    }

    @Override
    public Optional<RosterSwap> find(UUID id) {
        return one("select * from roster_swap where swap_id = :id", id);
    }

    @Override
    public Optional<RosterSwap> findForChange(UUID id) {
        jdbc.sql(LOCK_UNIT).param("id", id).query(UUID.class).optional();
        return one("select * from roster_swap where swap_id = :id for update", id);
    }

    @Override
    public void update(RosterSwap swap) {
        jdbc.sql(UPDATE)
                .param("id", swap.id())
                .param("state", swap.state().name())
                .param("decidedBy", swap.decidedBy() == null ? null : swap.decidedBy().value())
                .param("note", swap.note())
                .param("revision", swap.revision())
                .update();
        if (!swap.isOpen()) {
            release(List.of(swap.id()));
        }
    }

    @Override
    public List<RosterSwap> of(PersonId person, @Nullable UUID before, int limit) {
        return list(
                "select * from roster_swap where (asker_id = :who or partner_id = :who)",
                person.value(),
                before,
                limit);
    }

    @Override
    public List<RosterSwap> waitingFor(PersonId superior, @Nullable UUID before, int limit) {
        return list(
                "select * from roster_swap where state = 'AGREED' and superior_id = :who",
                superior.value(),
                before,
                limit);
    }

    @Override
    public List<RosterSwap> waitingIn(UnitId unit, @Nullable UUID before, int limit) {
        return list(
                """
                select * from roster_swap where state = 'AGREED'
                and roster_id in (select roster_id from roster where unit_id = :who)
                """,
                unit.value(),
                before,
                limit);
    }

    @Override
    public List<UUID> replace(UnitId unit, YearMonth month) {
        List<UUID> replaced =
                jdbc.sql(REPLACE)
                        .param("unit", unit.value())
                        .param("month", month.toString())
                        .query((row, number) -> row.getObject("swap_id", UUID.class))
                        .list();
        release(replaced);
        return replaced;
    }

    private void release(List<UUID> swaps) {
        jdbc.sql("delete from roster_swap_day where swap_id = any(:ids)")
                .param("ids", swaps.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec days(String sql, RosterSwap swap) {
        return jdbc.sql(sql)
                .param(
                        "people",
                        swap.days().stream().map(day -> day.person().value()).toArray(UUID[]::new))
                .param(
                        "dates",
                        swap.days().stream()
                                .map(day -> day.date().toString())
                                .toArray(String[]::new));
    }

    private List<RosterSwap> list(String sql, UUID who, @Nullable UUID before, int limit) {
        return jdbc.sql(sql + IN_ORDER)
                .param("who", who)
                .param("before", before == null ? BEHIND_ALL : before)
                .param("limit", limit)
                .query(JdbcRosterSwaps::swap)
                .list();
    }

    private Optional<RosterSwap> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcRosterSwaps::swap).optional();
    }

    private static RosterSwap swap(ResultSet row, int number) throws SQLException {
        UUID superior = row.getObject("superior_id", UUID.class);
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        return new RosterSwap(
                row.getObject("swap_id", UUID.class),
                row.getObject("roster_id", UUID.class),
                new PersonId(row.getObject("asker_id", UUID.class)),
                row.getObject("asker_day", LocalDate.class),
                new PersonId(row.getObject("partner_id", UUID.class)),
                row.getObject("partner_day", LocalDate.class),
                row.getString("reason"),
                superior == null ? null : new PersonId(superior),
                RosterSwap.State.valueOf(row.getString("state")),
                decidedBy == null ? null : new PersonId(decidedBy),
                row.getString("note"),
                row.getLong("revision"));
    }
}
