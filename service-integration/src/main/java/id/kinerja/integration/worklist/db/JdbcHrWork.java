package id.kinerja.integration.worklist.db;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.integration.terminal.ClockDrift;
import id.kinerja.integration.worklist.DoubtfulDay;
import id.kinerja.integration.worklist.HrWork;
import id.kinerja.integration.worklist.SilentSource;
import id.kinerja.integration.worklist.StuckDay;
import id.kinerja.integration.worklist.UnregisteredTerminal;
import id.kinerja.integration.worklist.WorkKind;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.agency.AgencyScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHrWork implements HrWork {

    /** Of those who punch at one place. */
    private static final int SOME = 3;

    private final JdbcClient jdbc;
    private final SettledByAgencies settled;

    JdbcHrWork(JdbcClient jdbc, SettledByAgencies settled) {
        this.settled = settled;
        this.jdbc = jdbc;
    }

    private record Count(String kind, int number) {}

    @Override
    public SortedMap<WorkKind, Integer> counts(Reach reach, LocalDate today, int most) {
        return in(HrWorkSql.COUNTS, reach)
                .param("today", today)
                .param("since", DoubtfulDay.shownSince(today))
                .param("tolerated", ClockDrift.TOLERATED.toSeconds())
                .param("limit", most + 1)
                .query(Count.class)
                .list()
                .stream()
                .filter(count -> count.number() > 0)
                .collect(
                        toMap(
                                count -> WorkKind.valueOf(count.kind()),
                                Count::number,
                                Integer::sum,
                                TreeMap::new));
    }

    @Override
    public List<SilentSource> silent(Reach reach, ZonedDateTime now, int most) {
        return in(HrWorkSql.SILENT, reach)
                .param("today", now.toLocalDate())
                .param("now", now.toOffsetDateTime())
                .param("some", SOME)
                .param("limit", most + 1)
                .query(JdbcHrWork::silent)
                .list();
    }

    private static SilentSource silent(ResultSet row, int number) throws SQLException {
        Set<PersonId> people =
                Arrays.stream((UUID[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .collect(toSet());
        return new SilentSource(
                row.getBoolean("on_turn"),
                people,
                row.getBoolean("has_people") || !people.isEmpty());
    }

    @Override
    public Map<String, Integer> tasks(
            Reach reach, @Nullable PersonId reader, LocalDate today, int most) {
        return in(HrWorkSql.TASKS, reach)
                .param("role", Role.ADMIN_KEPEGAWAIAN.name())
                .param("reader", reader == null ? null : reader.value())
                .param("off", settled.namesOff(AgencyScope.require(), today).toArray(String[]::new))
                .query(Count.class)
                .list()
                .stream()
                .collect(toMap(Count::kind, count -> Math.min(count.number(), most + 1)));
    }

    @Override
    public List<PersonId> mayBeUnseen(
            Reach reach, LocalDate day, @Nullable PersonId after, int limit) {
        return in(HrWorkSql.MAY_BE_UNSEEN, reach)
                .param("day", day)
                .param("from", day.atStartOfDay())
                .param("until", day.plusDays(1).atStartOfDay())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<StuckDay> stuckDays(Reach reach, StuckDay.@Nullable Place after, int limit) {
        return in(HrWorkSql.STUCK_DAYS, reach)
                .param("person", after == null ? null : after.person().value())
                .param("date", after == null ? null : after.date())
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new StuckDay(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getObject("date", LocalDate.class),
                                        row.getObject("stuck_since", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("stuck_because")))
                .list();
    }

    @Override
    public List<DoubtfulDay> doubtfulDays(
            Reach reach, DateRange during, DoubtfulDay.@Nullable Place after, int limit) {
        return in(HrWorkSql.DOUBTFUL_DAYS, reach)
                .param("since", during.from())
                .param("until", during.to())
                .param("date", after == null ? null : after.date())
                .param("person", after == null ? null : after.person().value())
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new DoubtfulDay(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getObject("date", LocalDate.class),
                                        doubts((String[]) row.getArray("flags").getArray())))
                .list();
    }

    private static List<AttendanceDay.Flag> doubts(String[] flags) {
        return Arrays.stream(flags)
                .map(AttendanceDay.Flag::valueOf)
                .filter(AttendanceDay.Flag.DOUBTS::contains)
                .sorted()
                .toList();
    }

    @Override
    public List<UnregisteredTerminal> unregistered(int limit) {
        return jdbc.sql(HrWorkSql.UNREGISTERED)
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new UnregisteredTerminal(
                                        row.getString("serial_number"),
                                        row.getObject("first_seen", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("last_seen", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec in(String sql, Reach reach) {
        return jdbc.sql(sql)
                .param("wholeAgency", reach.agency())
                .param("units", reach.units().stream().map(UnitId::value).toArray(UUID[]::new));
    }
}
