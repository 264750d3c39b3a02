package id.kinerja.integration.roster.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.roster.RosterCheck;
import id.kinerja.integration.roster.RosterSwap;
import id.kinerja.integration.roster.RosterTurns;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.integration.roster.SwapRules;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRosterTurns implements RosterTurns {

    private static final String GIVE_UP =
            """
            delete from rostered_day using unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            where rostered_day.agency_id = platform.agency() and rostered_day.person_id = day.person_id
              and rostered_day.date = day.date
            returning rostered_day.*
            """;

    private static final String PUT =
            """
            insert into rostered_day (agency_id, person_id, date, roster_id, shift_code, starts_at, ends_at, over_at,
                                      break_minutes, on_call)
            values (platform.agency(), :person, :date, :roster, :shift, :starts::timestamp, :ends::timestamp,
                    :over::timestamptz, :breaks::int, :onCall)
            """;

    private final JdbcClient jdbc;

    JdbcRosterTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record KeptDay(
            RosterCheck.PlacedDay of,
            UUID roster,
            @Nullable String shift,
            @Nullable LocalDateTime starts,
            @Nullable LocalDateTime ends,
            @Nullable OffsetDateTime over,
            @Nullable Integer breaks,
            boolean onCall) {}

    @Override
    public Optional<UUID> rosterOf(PersonId person, LocalDate day) {
        return jdbc.sql(
                        "select roster_id from rostered_day where person_id = :person and date = :day")
                .param("person", person.value())
                .param("day", day)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Map<RosterCheck.PlacedDay, SwapRules.RosteredTurn> of(
            Collection<PersonId> people, LocalDate from, LocalDate to) {
        return jdbc
                .sql(
                        "select * from rostered_day where person_id = any(:people) and date between :from and :to")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(
                        (row, number) ->
                                Map.entry(
                                        RosterRows.placed(row, number),
                                        new SwapRules.RosteredTurn(
                                                row.getObject("roster_id", UUID.class),
                                                RosterRows.day(row, number))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Rosters.ChangedDay> exchange(RosterSwap swap) {
        List<KeptDay> before = days(GIVE_UP, swap).query(JdbcRosterTurns::kept).list();
        before.forEach(
                day ->
                        put(
                                day,
                                day.of().person().equals(swap.asker())
                                        ? swap.partner()
                                        : swap.asker()));
        return before.stream()
                .map(
                        day ->
                                new Rosters.ChangedDay(
                                        day.of().person(),
                                        day.of().date(),
                                        earliest(before, day.of().date()),
                                        latest(before, day.of().date())))
                .toList();
    }

    private void put(KeptDay day, PersonId person) {
        jdbc.sql(PUT)
                .param("person", person.value())
                .param("date", day.of().date())
                .param("roster", day.roster())
                .param("shift", day.shift())
                .param("starts", day.starts())
                .param("ends", day.ends())
                .param("over", day.over())
                .param("breaks", day.breaks())
                .param("onCall", day.onCall())
                .update();
    }

    private static @Nullable LocalDateTime earliest(List<KeptDay> days, LocalDate date) {
        return times(days, date, KeptDay::starts).min(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable LocalDateTime latest(List<KeptDay> days, LocalDate date) {
        return times(days, date, KeptDay::ends).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<LocalDateTime> times(
            List<KeptDay> days, LocalDate date, Function<KeptDay, @Nullable LocalDateTime> time) {
        return days.stream()
                .filter(day -> day.of().date().equals(date))
                .map(time)
                .filter(Objects::nonNull);
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

    private static KeptDay kept(ResultSet row, int number) throws SQLException {
        return new KeptDay(
                RosterRows.placed(row, number),
                row.getObject("roster_id", UUID.class),
                row.getString("shift_code"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getObject("over_at", OffsetDateTime.class),
                row.getObject("break_minutes", Integer.class),
                row.getBoolean("on_call"));
    }
}
