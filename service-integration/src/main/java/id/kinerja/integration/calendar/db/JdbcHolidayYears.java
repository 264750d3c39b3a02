package id.kinerja.integration.calendar.db;

import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHolidayYears implements HolidayYears {

    private static final String YEAR =
            """
            insert into holiday_year as kept (agency_id, year, decree)
            select platform.agency(), :year, :decree
            where :seen = 0 or exists (select from holiday_year where year = :year)
            on conflict (agency_id, year) do update
            set decree = excluded.decree, revision = kept.revision + 1 where kept.revision = :seen
            returning revision
            """;

    private static final String CHANGED =
            """
            select date
            from (select date, kind from holiday where year = :year) kept
            full join unnest(:dates::date[], :kinds::text[]) as decreed (date, kind) using (date)
            where kept.kind is distinct from decreed.kind
            """;

    private static final String DAYS =
            """
            insert into holiday (agency_id, year, date, kind, name)
            select platform.agency(), :year, * from unnest(:dates::date[], :kinds::text[], :names::text[])
            """;

    private final JdbcClient jdbc;

    JdbcHolidayYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The year's own row comes first: whoever decrees the same year at that moment waits for it.
     */
    @Override
    public Optional<Replaced> replace(HolidayYear year) {
        return jdbc.sql(YEAR)
                .param("year", year.year())
                .param("decree", year.decree())
                .param("seen", year.revision())
                .query(Long.class)
                .optional()
                .map(revision -> replaceDays(year, revision));
    }

    private Replaced replaceDays(HolidayYear year, long revision) {
        Set<LocalDate> changed = new HashSet<>(daysOf(year, CHANGED).query(LocalDate.class).list());
        jdbc.sql("delete from holiday where year = :year").param("year", year.year()).update();
        HolidayColumns.names(daysOf(year, DAYS), year.holidays()).update();
        return new Replaced(revision, changed);
    }

    @Override
    public Set<LocalDate> daysOff(DateRange during) {
        return jdbc.sql("select date from holiday where date between :from and :to")
                .param("from", during.from())
                .param("to", during.lastDay())
                .query((row, number) -> row.getObject("date", LocalDate.class))
                .set();
    }

    @Override
    public HolidayYear of(int year) {
        List<HolidayYear.Holiday> days =
                jdbc.sql("select * from holiday where year = :year order by date")
                        .param("year", year)
                        .query(HolidayColumns::holiday)
                        .list();
        return jdbc.sql("select decree, revision from holiday_year where year = :year")
                .param("year", year)
                .query(
                        (row, number) ->
                                new HolidayYear(
                                        year,
                                        row.getString("decree"),
                                        days,
                                        row.getLong("revision")))
                .optional()
                .orElseGet(() -> HolidayYear.undecreed(year));
    }

    private JdbcClient.StatementSpec daysOf(HolidayYear year, String sql) {
        return HolidayColumns.kinds(
                HolidayColumns.dates(jdbc.sql(sql).param("year", year.year()), year.holidays()),
                year.holidays());
    }
}
