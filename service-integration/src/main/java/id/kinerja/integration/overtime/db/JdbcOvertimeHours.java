package id.kinerja.integration.overtime.db;

import id.kinerja.integration.overtime.OvertimeHours;
import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOvertimeHours implements OvertimeHours {

    private static final String NAMED =
            """
            from attendance_period period
            join overtime_order_person named
                on named.agency_id = period.agency_id and named.holds
                and named.from_time >= period.from_date and named.from_time < period.to_date + 1
            join assignment placed
                on placed.agency_id = named.agency_id and placed.person_id = named.person_id and placed.is_primary
                and placed.unit_id = period.unit_id and placed.valid_from <= named.from_time::date
                and (placed.valid_to is null or placed.valid_to >= named.from_time::date)
            """;

    private static final String OF_MONTH =
            """
            where period.agency_id = platform.agency() and period.month = :month and period.state = 'CLOSED'
              and period.unit_id = any(:units)
            """;

    private static final String WORKED =
            """
            select distinct named.person_id, named.from_time, named.to_time, came.at as came, gone.at as gone
            %s %s %s and %s
            """
                    .formatted(NAMED, SeenSql.PAIR, OF_MONTH, SeenSql.IS_ONE);

    private static final String PENDING =
            """
            select exists (select %s %s and named.to_time + :latest::interval > :now)
            """
                    .formatted(NAMED, OF_MONTH);

    private final JdbcClient jdbc;

    JdbcOvertimeHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Worked> of(Set<UnitId> units, YearMonth month) {
        return ofMonth(WORKED, units, month).query(JdbcOvertimeHours::worked).list().stream()
                .filter(one -> one.hours() > 0)
                .toList();
    }

    @Override
    public boolean arePending(Set<UnitId> units, YearMonth month, LocalDateTime now) {
        return ofMonth(PENDING, units, month).param("now", now).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec ofMonth(String sql, Set<UnitId> units, YearMonth month) {
        return jdbc.sql(sql)
                .param("month", month.toString())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("latest", OvertimeOrder.LATEST_DEPARTURE.toString());
    }

    private static Worked worked(ResultSet row, int number) throws SQLException {
        LocalDateTime from = time(row, "from_time");
        return new Worked(
                new PersonId(row.getObject("person_id", UUID.class)),
                from.toLocalDate(),
                OvertimeOrder.hoursSeen(
                        from, time(row, "to_time"), time(row, "came"), time(row, "gone")));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDateTime.class));
    }
}
