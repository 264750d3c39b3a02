package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The limit of day resolution: one statement that knows the hours of the republic and punches, and
 * nothing of schedules, rosters, leave, letters, holidays, ceremonies or permissions, of which
 * there are none here; beside the wall, into a table with the same columns and indexes.
 */
final class DaysBySql implements AutoCloseable {

    private static final String TABLE =
            """
            drop schema if exists bench_limit cascade;
            create schema bench_limit;
            create table bench_limit.attendance_day (like public.attendance_day including all);
            """;

    private static final String COLUMNS =
            """
            agency_id, person_id, date, unit_id, workday, status, scheduled_start, scheduled_end, first_in, last_out,
            late_minutes, early_minutes, missing_in, missing_out, flags, punch_ids, leave_type, leave_id,
            surat_tugas_id, confirmed_by, elsewhere_uang_makan, missed_ceremonies
            """;

    private final Connection connection;

    DaysBySql(Ground ground) throws SQLException {
        this.connection = ground.superuser("integration");
        execute(TABLE);
    }

    /** Seconds until the days of some of the people are committed, from one index to another. */
    double resolve(PunchedMonth month, int from, int to) throws SQLException {
        String sql =
                String.format(
                        Locale.ROOT,
                        """
            insert into bench_limit.attendance_day
                (agency_id, person_id, date, unit_id, workday, status, scheduled_start, scheduled_end, first_in, last_out,
                 late_minutes, early_minutes, missing_in, missing_out, flags, punch_ids)
            with place as materialized (
                select a.person_id, a.unit_id, greatest(a.valid_from, s.valid_from) as first,
                       least(a.valid_to, s.valid_to) as last
                from assignment a join service_period s on s.person_id = a.person_id and s.serves
                where a.person_id between '%1$s' and '%2$s' and a.is_primary
            ),
            day as (
                select place.person_id, d.date, place.unit_id, d.date + h.starts as starts, d.date + h.ends as ends
                from place
                join unnest(array[%3$s]::date[]) d (date) on d.date >= first and (last is null or d.date <= last)
                join national_working_hours h on h.weekday = extract(isodow from d.date) and h.during @> d.date
            ),
            pressed as (
                select day.*, p.punch_id, p.occurred_at, p.device_time, p.status = 255 as undefined,
                       case when p.status = 255 then case when p.device_time < day.starts + (day.ends - day.starts) / 2
                                                          then 0 else 1 end
                            else p.status end as direction
                from day left join punch p on p.person_id = day.person_id
                    and p.device_time >= day.date and p.device_time < day.date + 1
            ),
            seen as (
                select person_id, date, unit_id, starts, ends,
                       min(device_time) filter (where direction = 0 and device_time <= ends) as local_in,
                       max(device_time) filter (where direction = 1 and device_time >= starts) as local_out,
                       min(occurred_at) filter (where direction = 0 and device_time <= ends) as first_in,
                       max(occurred_at) filter (where direction = 1 and device_time >= starts) as last_out,
                       bool_or(undefined) as undefined,
                       bool_or(direction = 0 and device_time > ends or direction = 1 and device_time < starts) as implausible,
                       array_agg(punch_id order by occurred_at, punch_id) filter (where punch_id is not null) as punch_ids
                from pressed group by person_id, date, unit_id, starts, ends
            )
            select '%4$s', person_id, date, unit_id, true,
                   case when first_in is null and last_out is null then 'ABSENT' else 'PRESENT' end,
                   starts, ends, first_in, last_out,
                   coalesce(greatest(0, floor(extract(epoch from local_in - starts) / 60)), 0)::int,
                   coalesce(greatest(0, floor(extract(epoch from ends - local_out) / 60)), 0)::int,
                   first_in is null and last_out is not null, first_in is not null and last_out is null,
                   array_remove(array[case when undefined then 'DIRECTION_UNDEFINED' end,
                                      case when implausible then 'IMPLAUSIBLE_TIME' end,
                                      case when (first_in is null) <> (last_out is null) then 'MISSING_PAIR' end], null),
                   coalesce(punch_ids, '{}')
            from seen
            """,
                        month.staff().person(from),
                        month.staff().person(to - 1),
                        month.dates(),
                        month.staff().agency());
        long start = System.nanoTime();
        int days = execute(sql);
        double seconds = (System.nanoTime() - start) / 1e9;
        Gate.equal("Days by SQL", (to - from) * month.days().size(), days);
        return seconds;
    }

    /** Both have come to the same days. */
    void checkSame(int days) throws SQLException {
        String product = "select " + COLUMNS + " from public.attendance_day";
        String limit = "select " + COLUMNS + " from bench_limit.attendance_day";
        Gate.equal(
                "Differing days",
                0L,
                number(
                        "select count(*) from ((%1$s except all %2$s) union all (%2$s except all %1$s)) d"
                                .formatted(product, limit)));
        Gate.equal("Days", (long) days, number("select count(*) from public.attendance_day"));
        Gate.holds(
                "There is no day of every kind",
                number("select count(distinct (status, flags)) from public.attendance_day") >= 5);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    private long number(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
