package id.kinerja.integration.calendar.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.integration.calendar.CalendarVersion;
import id.kinerja.integration.calendar.CalendarVersions;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalendarVersions implements CalendarVersions {

    private static final String KEEP =
            """
            insert into calendar_version (agency_id, version_id, unit_id, year, revision, decree)
            values (platform.agency(), :id, :unit::uuid, :year, :revision, :decree)
            """;

    private static final String KEEP_DAYS =
            """
            insert into calendar_version_day (agency_id, version_id, date, kind, name)
            select platform.agency(), :id, * from unnest(:dates::date[], :kinds::text[], :names::text[])
            """;

    private static final String LIST =
            """
            select * from calendar_version
            where year = :year and unit_id is not distinct from :unit::uuid and revision < :before
            order by revision desc limit :limit
            """;

    private static final String IN_FORCE =
            """
            with recursive above (unit_id, steps, from_date, to_date) as (
                select :unit::uuid, 1, make_date(:year, 1, 1), make_date(:year, 12, 31)
                union all
                select stands.parent_unit_id, steps + 1, greatest(above.from_date, stands.from_date),
                       least(above.to_date, stands.to_date)
                from above join unit_parent stands on stands.unit_id = above.unit_id
                    and stands.from_date <= above.to_date and stands.to_date >= above.from_date
            ),
            latest as (
                select distinct on (unit_id) * from calendar_version where year = :year
                order by unit_id, revision desc
            )
            select latest.*, above.from_date, above.to_date from latest left join above using (unit_id)
            where latest.unit_id is null or above.unit_id is not null
            order by min(steps) over (partition by version_id) nulls first, version_id, above.from_date
            """;

    private static final String DAYS =
            """
            select * from calendar_version_day where version_id = any(:versions::uuid[]) order by date
            """;

    private final JdbcClient jdbc;

    JdbcCalendarVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(@Nullable UnitId unit, HolidayYear year) {
        UUID id = UuidV7.next();
        jdbc.sql(KEEP)
                .param("id", id)
                .param("unit", Objects.toString(unit, null))
                .param("year", year.year())
                .param("revision", year.revision())
                .param("decree", year.decree())
                .update();
        var days = HolidayColumns.dates(jdbc.sql(KEEP_DAYS).param("id", id), year.holidays());
        HolidayColumns.names(HolidayColumns.kinds(days, year.holidays()), year.holidays()).update();
    }

    @Override
    public List<CalendarVersion> list(
            int year, @Nullable UnitId unit, @Nullable Long before, int limit) {
        return withDays(
                of(year, unit, LIST)
                        .param("before", before == null ? Long.MAX_VALUE : before)
                        .param("limit", limit)
                        .query(VersionRow::of)
                        .list());
    }

    @Override
    public List<CalendarVersion> inForce(int year, @Nullable UnitId unit) {
        List<Above> above = of(year, unit, IN_FORCE).query(Above::of).list();
        Map<UUID, List<DateRange>> during =
                above.stream()
                        .collect(
                                groupingBy(
                                        one -> one.version().id(),
                                        mapping(Above::during, toList())));
        return withDays(
                above.stream().map(Above::version).distinct().toList(),
                (version, day) ->
                        during.getOrDefault(version, List.of()).stream()
                                .anyMatch(range -> range.includes(day)));
    }

    /** A version of the agency, or of a unit on the days on which it is above the one asked for. */
    private record Above(VersionRow version, DateRange during) {

        private static Above of(ResultSet row, int number) throws SQLException {
            LocalDate from = row.getObject("from_date", LocalDate.class);
            return new Above(
                    VersionRow.of(row, number),
                    from == null
                            ? DateRange.since(LocalDate.MIN)
                            : DateRange.of(from, row.getObject("to_date", LocalDate.class)));
        }
    }

    private JdbcClient.StatementSpec of(int year, @Nullable UnitId unit, String sql) {
        return jdbc.sql(sql).param("year", year).param("unit", Objects.toString(unit, null));
    }

    private List<CalendarVersion> withDays(List<VersionRow> rows) {
        return withDays(rows, (_, _) -> true);
    }

    /**
     * @param counts whether a day of a version does
     */
    private List<CalendarVersion> withDays(
            List<VersionRow> rows, BiPredicate<UUID, LocalDate> counts) {
        record Dated(UUID version, HolidayYear.Holiday day) {}
        Map<UUID, List<HolidayYear.Holiday>> days =
                jdbc
                        .sql(DAYS)
                        .param("versions", rows.stream().map(VersionRow::id).toArray(UUID[]::new))
                        .query(
                                (row, number) ->
                                        new Dated(
                                                row.getObject("version_id", UUID.class),
                                                HolidayColumns.holiday(row, number)))
                        .list()
                        .stream()
                        .filter(one -> counts.test(one.version(), one.day().date()))
                        .collect(groupingBy(Dated::version, mapping(Dated::day, toList())));
        return rows.stream().map(row -> row.with(days.getOrDefault(row.id(), List.of()))).toList();
    }

    private record VersionRow(
            UUID id,
            @Nullable UnitId unit,
            int year,
            String decree,
            long revision,
            Instant recordedAt) {

        private static VersionRow of(ResultSet row, int number) throws SQLException {
            UUID unit = row.getObject("unit_id", UUID.class);
            return new VersionRow(
                    row.getObject("version_id", UUID.class),
                    unit == null ? null : new UnitId(unit),
                    row.getInt("year"),
                    row.getString("decree"),
                    row.getLong("revision"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        }

        private CalendarVersion with(List<HolidayYear.Holiday> days) {
            return new CalendarVersion(
                    unit, new HolidayYear(year, decree, days, revision), recordedAt);
        }
    }
}
