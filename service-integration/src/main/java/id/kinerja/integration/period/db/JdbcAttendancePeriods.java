package id.kinerja.integration.period.db;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.period.AttendancePeriod;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttendancePeriods implements AttendancePeriods {

    private static final String OPEN_UNITS =
            """
            select unit_id from unit
            where daterange(valid_from, valid_to, '[]') && daterange(:from::date, :to::date, '[]')
              and not exists (select from attendance_period closed
                              where closed.unit_id = unit.unit_id and closed.month = :month)
            """;

    private static final String FIXED =
            """
            select distinct month, from_date, to_date, true as closed from attendance_period
            where agency_id = platform.agency() and month >= :month and state = 'CLOSED'
            union
            select distinct month, from_date, to_date, false from attendance_recap
            where agency_id = platform.agency() and month >= :month
            order by closed desc, month
            """;

    private static final String UNRESOLVED =
            "select count(*) " + UnresolvedDays.OF_MONTH + " and assignment.unit_id = any(:units)";

    private static final String CLOSE =
            """
            insert into attendance_period
                (agency_id, period_id, unit_id, month, from_date, to_date, state, person_days, hash)
            select platform.agency(), uuidv7(), closing.unit_id, :month, :from::date, :to::date, 'CLOSED',
                   count(day.person_id),
                   %s
            from unnest(:units::uuid[]) as closing (unit_id)
            left join attendance_day day
                on day.unit_id = closing.unit_id and day.date between :from::date and :to::date
            group by closing.unit_id
            returning *
            """
                    .formatted(ManifestSql.HASH);

    private final JdbcClient jdbc;
    private final AttendanceMonths months;

    JdbcAttendancePeriods(JdbcClient jdbc, AttendanceMonths months) {
        this.months = months;
        this.jdbc = jdbc;
    }

    @Override
    public void holdDays() {
        jdbc.sql("select agency_id from agency where agency_id = platform.agency() for update")
                .query(UUID.class)
                .list();
    }

    @Override
    public Set<UnitId> openUnits(YearMonth month) {
        return ofMonth(OPEN_UNITS, month)
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public boolean waitToBeClosed(YearMonth month) {
        UUID[] open = ids(openUnits(month));
        return between(
                        "select exists (select from attendance_day where unit_id = any(:units)"
                                + " and date between :from::date and :to::date)",
                        month)
                .param("units", open)
                .query(Boolean.class)
                .single();
    }

    @Override
    public long unresolvedDays(Set<UnitId> units, YearMonth month) {
        return ofMonth(UNRESOLVED, month).param("units", ids(units)).query(Long.class).single();
    }

    @Override
    public List<AttendancePeriod> close(Set<UnitId> units, YearMonth month) {
        return ofMonth(CLOSE, month)
                .param("units", ids(units))
                .query(JdbcAttendancePeriods::period)
                .list();
    }

    @Override
    public List<AttendancePeriod> closed(YearMonth month, @Nullable UnitId after, int limit) {
        return jdbc.sql(
                        """
                        select * from attendance_period
                        where month = :month and state = 'CLOSED'
                          and (:after::uuid is null or unit_id > :after::uuid)
                        order by unit_id limit :limit
                        """)
                .param("month", month.toString())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcAttendancePeriods::period)
                .list();
    }

    @Override
    public boolean isClosed(UnitId unit, YearMonth month) {
        return jdbc.sql(
                        """
                        select exists (select from attendance_period
                                       where agency_id = platform.agency() and month = :month and unit_id = :unit
                                         and state = 'CLOSED')
                        """)
                .param("month", month.toString())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<FixedMonth> fixedSince(YearMonth month) {
        return jdbc.sql(FIXED)
                .param("month", month.toString())
                .query(JdbcAttendancePeriods::fixed)
                .list();
    }

    private static FixedMonth fixed(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("from_date", LocalDate.class);
        return new FixedMonth(
                YearMonth.parse(row.getString("month")),
                from == null ? null : DateRange.of(from, row.getObject("to_date", LocalDate.class)),
                row.getBoolean("closed"));
    }

    private JdbcClient.StatementSpec ofMonth(String sql, YearMonth month) {
        return between(sql, month).param("month", month.toString());
    }

    private JdbcClient.StatementSpec between(String sql, YearMonth month) {
        DateRange days = months.daysOf(month);
        return jdbc.sql(sql)
                .param("from", days.from().toString())
                .param("to", days.lastDay().toString());
    }

    private static UUID[] ids(Set<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static AttendancePeriod period(ResultSet row, int number) throws SQLException {
        return new AttendancePeriod(
                row.getObject("period_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                DateRange.of(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)),
                new AttendancePeriod.Manifest(row.getLong("person_days"), row.getString("hash")),
                row.getLong("revision"));
    }
}
