package id.kinerja.tukin.run.db;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.run.AttendanceGaps;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttendanceGaps implements AttendanceGaps {

    private static final String GAPS =
            """
            with period as (
                select * from period_fact where month = :month and closed
            ), open as (
                select unit_id from unnest(:staffed::uuid[]) as staffed (unit_id)
                union
                select unit_id from directory.unit
                where exists (select from attendance_fact day
                              where day.unit_id = unit.unit_id and day.date between :from and :to)
                except
                select unit_id from period
            )
            select unit_id, 'PERIOD_OPEN' as kind from open
            union all
            select unit_id,
                   case when (select count(*) from attendance_fact day
                              where day.unit_id = period.unit_id
                                and day.date between period.starts and period.ends) < person_days then 'DAYS_MISSING'
                        else 'DAYS_DIFFER' end
            from period
            where not whole or starts <> :from or ends <> :to
            order by 1
            """;

    private final JdbcClient jdbc;

    JdbcAttendanceGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Gap> of(YearMonth month, DateRange days, Set<UnitId> staffed) {
        return jdbc.sql(GAPS)
                .param("staffed", staffed.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("month", month.toString())
                .param("from", days.from())
                .param("to", days.lastDay())
                .query(
                        (row, number) ->
                                new Gap(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        Kind.valueOf(row.getString("kind"))))
                .list();
    }
}
