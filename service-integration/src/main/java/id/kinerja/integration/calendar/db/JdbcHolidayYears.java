package id.kinerja.integration.calendar.db;

import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHolidayYears implements HolidayYears {

    private final JdbcClient jdbc;

    JdbcHolidayYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long replace(HolidayYear year) {
        long revision =
                jdbc.sql(
                                """
                                insert into holiday_year as kept (agency_id, year, decree)
                                values (platform.agency(), :year, :decree)
                                on conflict (agency_id, year) do update
                                set decree = excluded.decree, revision = kept.revision + 1
                                returning revision
                                """)
                        .param("year", year.year())
                        .param("decree", year.decree())
                        .query(Long.class)
                        .single();
        jdbc.sql("delete from holiday where year = :year").param("year", year.year()).update();
        jdbc.sql(
                        """
                        insert into holiday (agency_id, year, date, kind, name)
                        select platform.agency(), :year, * from unnest(:dates::date[], :kinds::text[], :names::text[])
                        """)
                .param("year", year.year())
                .param(
                        "dates",
                        year.holidays().stream()
                                .map(day -> day.date().toString())
                                .toArray(String[]::new))
                .param(
                        "kinds",
                        year.holidays().stream()
                                .map(day -> day.kind().name())
                                .toArray(String[]::new))
                .param(
                        "names",
                        year.holidays().stream()
                                .map(HolidayYear.Holiday::name)
                                .toArray(String[]::new))
                .update();
        return revision;
    }
}
