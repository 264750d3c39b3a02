package id.kinerja.integration.calendar.db;

import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHolidayYears implements HolidayYears {

    private static final String YEAR =
            """
            insert into holiday_year as kept (agency_id, year, decree)
            values (platform.agency(), :year, :decree)
            on conflict (agency_id, year) do update
            set decree = excluded.decree, revision = kept.revision + 1
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
    public Replaced replace(HolidayYear year) {
        long revision =
                jdbc.sql(YEAR)
                        .param("year", year.year())
                        .param("decree", year.decree())
                        .query(Long.class)
                        .single();
        Set<LocalDate> changed = new HashSet<>(daysOf(year, CHANGED).query(LocalDate.class).list());
        jdbc.sql("delete from holiday where year = :year").param("year", year.year()).update();
        daysOf(year, DAYS).param("names", texts(year, HolidayYear.Holiday::name)).update();
        return new Replaced(revision, changed);
    }

    private JdbcClient.StatementSpec daysOf(HolidayYear year, String sql) {
        return jdbc.sql(sql)
                .param("year", year.year())
                .param("dates", texts(year, day -> day.date().toString()))
                .param("kinds", texts(year, day -> day.kind().name()));
    }

    private static String[] texts(HolidayYear year, Function<HolidayYear.Holiday, String> part) {
        return year.holidays().stream().map(part).toArray(String[]::new);
    }
}
