package id.kinerja.tukin.calendar.db;

import id.kinerja.kernel.AgencyId;
import id.kinerja.tukin.calendar.PayDay;
import id.kinerja.tukin.calendar.RunCalendar;
import id.kinerja.tukin.calendar.RunCalendars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunCalendars implements RunCalendars {

    private static final String YEAR =
            """
            insert into run_calendar as kept (agency_id, year)
            select platform.agency(), :year
            where :seen = 0 or exists (select from run_calendar
                                       where agency_id = platform.agency() and year = :year)
            on conflict (agency_id, year) do update
            set revision = kept.revision + 1 where kept.revision = :seen
            """;

    private static final String DAYS =
            """
            insert into run_calendar_month (agency_id, month, pay_on, attended_until)
            select platform.agency(), * from unnest(:months::text[], :days::date[], :untils::date[])
            """;

    private static final String AWAIT =
            """
            insert into awaited_run (agency_id, month)
            select agency_id, month from run_calendar_month day
            where agency_id = platform.agency() and month between :first and :last
              and not exists (select from month_run run where run.agency_id = day.agency_id and run.month = day.month)
            """;

    // A run that was opened while the calendar was kept isn't seen by either.
    private static final String AWAITED_BY =
            """
            select day.* from awaited_run join run_calendar_month day using (agency_id, month)
            where agency_id = platform.agency() and pay_on <= :day
              and not exists (select from month_run run where run.agency_id = day.agency_id and run.month = day.month)
            order by month
            """;

    private static final String OF_YEAR =
            " where agency_id = platform.agency() and month between :first and :last";

    private final JdbcClient jdbc;

    JdbcRunCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RunCalendar of(Year year) {
        List<PayDay> days =
                ofYear("select * from run_calendar_month" + OF_YEAR + " order by month", year)
                        .query(JdbcRunCalendars::day)
                        .list();
        long revision =
                jdbc.sql(
                                "select revision from run_calendar where agency_id = platform.agency() and year = :year")
                        .param("year", year.getValue())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        return new RunCalendar(year, days, revision);
    }

    /** The year's own row comes first: whoever keeps the same year at that moment waits for it. */
    @Override
    public boolean replace(RunCalendar calendar) {
        boolean seen =
                jdbc.sql(YEAR)
                                .param("year", calendar.year().getValue())
                                .param("seen", calendar.revision())
                                .update()
                        == 1;
        if (!seen) {
            return false;
        }
        ofYear("delete from run_calendar_month" + OF_YEAR, calendar.year()).update();
        ofYear("delete from awaited_run" + OF_YEAR, calendar.year()).update();
        List<PayDay> days = calendar.days();
        jdbc.sql(DAYS)
                .param("months", texts(days, PayDay::month))
                .param("days", texts(days, PayDay::payOn))
                .param("untils", texts(days, PayDay::attendedUntil))
                .update();
        ofYear(AWAIT, calendar.year()).update();
        return true;
    }

    @Override
    public Optional<PayDay> find(YearMonth month) {
        return jdbc.sql(
                        "select * from run_calendar_month where agency_id = platform.agency() and month = :month")
                .param("month", month.toString())
                .query(JdbcRunCalendars::day)
                .optional();
    }

    @Override
    public List<AgencyId> waiting() {
        return jdbc.sql("select distinct agency_id from awaited_run order by agency_id")
                .query((row, number) -> new AgencyId(row.getObject("agency_id", UUID.class)))
                .list();
    }

    @Override
    public List<PayDay> awaitedBy(LocalDate day) {
        return jdbc.sql(AWAITED_BY).param("day", day).query(JdbcRunCalendars::day).list();
    }

    @Override
    public void opened(YearMonth month) {
        jdbc.sql("delete from awaited_run where agency_id = platform.agency() and month = :month")
                .param("month", month.toString())
                .update();
    }

    private JdbcClient.StatementSpec ofYear(String sql, Year year) {
        return jdbc.sql(sql)
                .param("first", year.atMonth(1).toString())
                .param("last", year.atMonth(12).toString());
    }

    private static PayDay day(ResultSet row, int number) throws SQLException {
        return new PayDay(
                YearMonth.parse(row.getString("month")),
                row.getObject("pay_on", LocalDate.class),
                row.getObject("attended_until", LocalDate.class));
    }

    private static @Nullable String[] texts(
            List<PayDay> days, Function<PayDay, @Nullable Object> value) {
        return days.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }
}
