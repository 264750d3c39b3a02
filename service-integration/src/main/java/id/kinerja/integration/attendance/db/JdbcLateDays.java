package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.LateDay;
import id.kinerja.integration.attendance.LateDays;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLateDays implements LateDays {

    // The last correction of a day says what it would be by now; the day itself stands as it was
    // closed. Of a day that wasn't there at all nobody had known that it was his.
    private static final String OF =
            """
            with late as (
                select * from correction_in_force
                where agency_id = platform.agency() and date between :first and :last
                  and (:date::date is null or (date, person_id) > (:date::date, :person::uuid))
            )
            select late.person_id, late.date, coalesce(kept.unit_id, late.unit_id) as unit_id, late.noted_at,
                   coalesce(kept.status, 'NOT_EMPLOYED') as closed_status,
                   coalesce(kept.late_minutes, 0) as closed_late_minutes,
                   coalesce(kept.early_minutes, 0) as closed_early_minutes,
                   coalesce(kept.missing_in, false) as closed_missing_in,
                   coalesce(kept.missing_out, false) as closed_missing_out,
                   late.status as now_status, late.late_minutes as now_late_minutes,
                   late.early_minutes as now_early_minutes, late.missing_in as now_missing_in,
                   late.missing_out as now_missing_out
            from late
            left join attendance_day kept on kept.agency_id = platform.agency()
                and kept.person_id = late.person_id and kept.date = late.date
            where coalesce(kept.unit_id, late.unit_id) = any(:units)
              and (late.status, late.late_minutes, late.early_minutes, late.missing_in, late.missing_out)
                  is distinct from
                  (kept.status, kept.late_minutes, kept.early_minutes, kept.missing_in, kept.missing_out)
            order by late.date, late.person_id limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcLateDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LateDay> of(Set<UnitId> units, DateRange during, @Nullable Place after, int limit) {
        return jdbc.sql(OF)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("first", during.from())
                .param("last", during.lastDay())
                .param("date", after == null ? null : after.date().toString())
                .param("person", after == null ? null : after.person().toString())
                .param("limit", limit)
                .query(JdbcLateDays::day)
                .list();
    }

    private static LateDay day(ResultSet row, int number) throws SQLException {
        return new LateDay(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("date", LocalDate.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                counted(row, "closed_"),
                counted(row, "now_"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }

    private static LateDay.Counted counted(ResultSet row, String when) throws SQLException {
        return new LateDay.Counted(
                AttendanceDay.Status.valueOf(row.getString(when + "status")),
                row.getInt(when + "late_minutes"),
                row.getInt(when + "early_minutes"),
                row.getBoolean(when + "missing_in"),
                row.getBoolean(when + "missing_out"));
    }
}
