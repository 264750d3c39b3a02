package id.kinerja.integration.calendar.db;

import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import id.kinerja.integration.calendar.RegionalHolidays;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegionalHolidays implements RegionalHolidays {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String YEAR =
            """
            insert into unit_holiday_year as kept (agency_id, unit_id, year, decree)
            select platform.agency(), :unit, :year, :decree
            where :seen = 0 or exists (select from unit_holiday_year where unit_id = :unit and year = :year)
            on conflict (agency_id, unit_id, year) do update
            set decree = excluded.decree, revision = kept.revision + 1 where kept.revision = :seen
            returning revision
            """;

    private static final String CHANGED =
            """
            select date
            from (select date, true as stood from unit_holiday where unit_id = :unit and year = :year) kept
            full join (select date, true as stands from unnest(:dates::date[]) as day (date)) decreed using (date)
            where stood is distinct from stands
            """;

    private static final String DAYS =
            """
            insert into unit_holiday (agency_id, unit_id, year, date, name)
            select platform.agency(), :unit, :year, * from unnest(:dates::date[], :names::text[])
            """;

    private final JdbcClient jdbc;

    JdbcRegionalHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As of the agency's year, its own row comes first. */
    @Override
    public Optional<HolidayYears.Replaced> replace(UnitId unit, HolidayYear year) {
        return of(unit, year.year(), YEAR)
                .param("decree", year.decree())
                .param("seen", year.revision())
                .query(Long.class)
                .optional()
                .map(revision -> replaceDays(unit, year, revision));
    }

    private HolidayYears.Replaced replaceDays(UnitId unit, HolidayYear year, long revision) {
        List<HolidayYear.Holiday> days = year.holidays();
        Set<LocalDate> changed =
                new HashSet<>(
                        HolidayColumns.dates(of(unit, year.year(), CHANGED), days)
                                .query(LocalDate.class)
                                .list());
        of(unit, year.year(), "delete from unit_holiday where unit_id = :unit and year = :year")
                .update();
        HolidayColumns.names(HolidayColumns.dates(of(unit, year.year(), DAYS), days), days)
                .update();
        return new HolidayYears.Replaced(revision, changed);
    }

    @Override
    public HolidayYear of(UnitId unit, int year) {
        List<HolidayYear.Holiday> days =
                of(
                                unit,
                                year,
                                """
                                select date, 'REGIONAL_HOLIDAY' as kind, name from unit_holiday
                                where unit_id = :unit and year = :year order by date
                                """)
                        .query(HolidayColumns::holiday)
                        .list();
        return of(
                        unit,
                        year,
                        """
                        select decree, revision from unit_holiday_year where unit_id = :unit and year = :year
                        """)
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

    @Override
    public List<UnitId> decreed(int year, @Nullable UnitId after, int limit) {
        return jdbc.sql(
                        """
                        select unit_id from unit_holiday_year where year = :year and unit_id > :after
                        order by unit_id limit :limit
                        """)
                .param("year", year)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(UnitId unit, int year, String sql) {
        return jdbc.sql(sql).param("unit", unit.value()).param("year", year);
    }
}
