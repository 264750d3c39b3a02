package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.WorkDates;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaleDays implements StaleDays {

    private final JdbcClient jdbc;

    JdbcStaleDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Day> days) {
        StaleDayRows.forDays(jdbc, StaleDaySql.ADD_WITH_NEIGHBOURS, days)
                .param("reach", WorkDates.REACH.toString())
                .update();
    }

    @Override
    public void addOf(PersonId person, DateRange during) {
        StaleDayRows.forDays(
                        jdbc,
                        StaleDaySql.ADD,
                        during.dates().map(date -> new Day(person, date)).toList())
                .update();
    }

    @Override
    public void addDue(List<Day> days, LocalDate today) {
        StaleDayRows.forDays(jdbc, StaleDaySql.ADD_DUE, days).param("today", today).update();
    }

    @Override
    public void addEnded(LocalDate from, LocalDate to, Instant now) {
        jdbc.sql(StaleDaySql.ADD_ENDED)
                .param("from", from.toString())
                .param("to", to.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void addOfEndedShifts(Instant after, Instant until) {
        jdbc.sql(StaleDaySql.ADD_OF_ENDED_SHIFTS)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void addAll(LocalDate from, LocalDate to) {
        jdbc.sql(
                        """
                        insert into stale_day (agency_id, person_id, date)
                        select platform.agency(), person_id, date::date
                        from service_period, generate_series(:from::date, :to::date, interval '1 day') as date
                        where serves and date >= valid_from and (valid_to is null or date <= valid_to)
                        order by person_id, date
                        """)
                .param("from", from.toString())
                .param("to", to.toString())
                .update();
    }

    @Override
    public void addAll(Collection<LocalDate> dates, LocalDate today) {
        changed(StaleDaySql.ADD_CHANGED, dates, today).update();
    }

    @Override
    public void addBelow(UnitId unit, Collection<LocalDate> dates, LocalDate today) {
        changed(StaleDaySql.ADD_CHANGED_BELOW, dates, today).param("unit", unit.value()).update();
    }

    private JdbcClient.StatementSpec changed(
            String sql, Collection<LocalDate> dates, LocalDate today) {
        return jdbc.sql(sql)
                .param("dates", dates.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("today", today);
    }

    @Override
    public void addWhereOthersHaveTheirs(List<Placed> placed, DateRange past) {
        ofPlaced(StaleDaySql.WHERE_OTHERS_HAVE_THEIRS, placed)
                .param("from", past.from().toString())
                .param("to", past.lastDay().toString())
                .update();
    }

    @Override
    public void addKept(List<Placed> placed, LocalDate since) {
        ofPlaced(StaleDaySql.KEPT, placed).param("since", since).update();
    }

    private JdbcClient.StatementSpec ofPlaced(String sql, List<Placed> placed) {
        return jdbc.sql(sql)
                .param(
                        "people",
                        placed.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "froms",
                        placed.stream()
                                .map(one -> one.during().from().toString())
                                .toArray(String[]::new))
                .param(
                        "tos",
                        placed.stream()
                                .map(one -> Objects.toString(one.during().to(), null))
                                .toArray(String[]::new));
    }

    @Override
    public List<Day> take(int limit) {
        return jdbc
                .sql(StaleDaySql.TAKE_FIRST)
                .param("limit", limit)
                .query(StaleDayRows::day)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public List<Day> waiting(int limit) {
        return jdbc
                .sql(
                        """
                        select person_id, date from stale_day where stuck_since is null
                        order by mark_id limit :limit
                        """)
                .param("limit", limit)
                .query(StaleDayRows::day)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public boolean waitFor(Duration time) {
        return jdbc.sql(
                        """
                        select marked_at <= clock_timestamp() - :time::interval
                        from stale_day where stuck_since is null order by mark_id limit 1
                        """)
                .param("time", time.toString())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public List<Day> take(List<Day> days) {
        return StaleDayRows.forDays(jdbc, StaleDaySql.TAKE_THESE, days)
                .query(StaleDayRows::day)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public void setAside(Day day, String because) {
        StaleDayRows.forDays(jdbc, StaleDaySql.SET_ASIDE, List.of(day))
                .param("because", because)
                .update();
    }

    @Override
    public void tryStuckAgain(Instant before) {
        jdbc.sql(
                        """
                        update stale_day set stuck_since = null, stuck_because = null
                        where agency_id = platform.agency() and stuck_since < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
