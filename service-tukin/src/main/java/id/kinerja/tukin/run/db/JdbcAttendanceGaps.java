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

    // The manifest of a closed period: SHA-256 over "person|date|revision", a line each. The second
    // bounds hold for all units together, so that an index finds the days.
    private static final String GAPS =
            """
            with period as (
                select * from period_fact where month = :month and closed
            ), have as (
                select day.unit_id, count(*) as days,
                       encode(sha256(convert_to(string_agg(
                           day.person_id || '|' || day.date || '|' || day.revision || E'\\n', ''
                           order by day.person_id, day.date), 'UTF8')), 'hex') as hash
                from attendance_fact day
                left join period using (unit_id)
                where day.date between coalesce(period.starts, :from) and coalesce(period.ends, :to)
                  and day.date between least(:from, (select min(starts) from period))
                                   and greatest(:to, (select max(ends) from period))
                  and day.unit_id is not null
                group by day.unit_id
            )
            select unit_id,
                   case when period.unit_id is null then 'PERIOD_OPEN'
                        when coalesce(have.days, 0) < period.person_days then 'DAYS_MISSING'
                        else 'DAYS_DIFFER' end as kind
            from have full join period using (unit_id)
                 full join unnest(:staffed::uuid[]) as staffed (unit_id) using (unit_id)
            where period.unit_id is null or coalesce(have.days, 0) <> period.person_days
               or (have.days > 0 and have.hash is distinct from period.hash)
               or period.starts <> :from or period.ends <> :to
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
