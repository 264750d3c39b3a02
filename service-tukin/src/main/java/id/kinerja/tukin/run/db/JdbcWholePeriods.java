package id.kinerja.tukin.run.db;

import id.kinerja.kernel.AgencyId;
import id.kinerja.tukin.statement.WholePeriods;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWholePeriods implements WholePeriods {

    // The manifest of a closed period: SHA-256 over "person|date|revision", a line each.
    private static final String LOOK =
            """
            with waiting as (
                select waiting.agency_id, waiting.month, waiting.unit_id, coalesce(period.person_days, 0) as days
                from period_to_look_at waiting left join period_fact period using (unit_id, month)
                where waiting.agency_id = platform.agency() and (:month::text is null or waiting.month = :month)
                order by waiting.month, waiting.unit_id limit 1000
            ), few as (
                select agency_id, month, unit_id
                from (select *, sum(days) over (order by month, unit_id) - days as before from waiting) counted
                where before < :most
            ), taken as (
                delete from period_to_look_at
                where (agency_id, month, unit_id) in (select agency_id, month, unit_id from few)
                returning month, unit_id
            ), whole as (
                update period_fact period set whole = true from taken
                where period.month = taken.month and period.unit_id = taken.unit_id and closed and not whole
                  and (select count(*) = period.person_days
                              and (count(*) = 0
                                   or encode(sha256(convert_to(string_agg(
                                          day.person_id || '|' || day.date || '|' || day.revision || E'\\n', ''
                                          order by day.person_id, day.date), 'UTF8')), 'hex') = period.hash)
                       from attendance_fact day
                       where day.unit_id = period.unit_id and day.date between period.starts and period.ends)
            )
            select count(*) from taken
            """;

    private static final String WAITING =
            "select count(*) from period_to_look_at where agency_id = platform.agency() and month = :month";

    private final JdbcClient jdbc;

    JdbcWholePeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void holdFacts() {
        LateFactLock.exclusive(jdbc);
    }

    @Override
    public int lookAt(@Nullable YearMonth month, int most) {
        return jdbc.sql(LOOK)
                .param("month", month == null ? null : month.toString(), Types.VARCHAR)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public int waiting(YearMonth month) {
        return jdbc.sql(WAITING).param("month", month.toString()).query(Integer.class).single();
    }

    @Override
    public List<AgencyId> waiting() {
        return jdbc.sql("select distinct agency_id from period_to_look_at order by agency_id")
                .query((row, number) -> new AgencyId(row.getObject("agency_id", UUID.class)))
                .list();
    }
}
