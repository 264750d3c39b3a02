package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Ground;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The punches of an agency's people on so many working days, entered beside the wall: mostly in
 * time, with every kind of day among them, such as late, early, once only, not at all, pressed
 * twice or without saying which way.
 */
record PunchedMonth(Staff staff, List<LocalDate> days) {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    PunchedMonth {
        days = List.copyOf(days);
    }

    static PunchedMonth of(Staff staff, int days) {
        return new PunchedMonth(
                staff,
                FIRST.datesUntil(FIRST.plusDays(2L * days))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .limit(days)
                        .toList());
    }

    void enter(Ground ground) throws SQLException {
        try (Connection connection = ground.superuser("integration");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
            insert into raw_upload (agency_id, raw_id, serial_number, kind, body)
            values ('%1$s', '%1$s', 'ADMS-%2$d-0', 'ATTLOG', '')
            """
                            .formatted(staff.agency(), staff.number()));
            // Each of them names the upload above; nobody has to look four million times.
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    """
            insert into punch (agency_id, punch_id, serial_number, pin, device_time, status, verify, person_id,
                               occurred_at, received_at, raw_id)
            select '%1$s', uuidv7(), 'ADMS-%2$d-' || n %% %3$d, n::text, at, status, 15, %4$s,
                   at at time zone 'Asia/Jakarta', at at time zone 'Asia/Jakarta', '%1$s'
            from (select n, date, (n * 7 + extract(day from date)::int * 3) %% 40 as kind,
                         date + time '07:30' as starts,
                         date + case extract(isodow from date) when 5 then time '16:30' else time '16:00' end as ends
                  from generate_series(0, %5$d - 1) n, unnest(array[%6$s]::date[]) date) day
            cross join lateral (
                select starts + make_interval(mins => case kind when 0 then 12 when 1 then 45 when 2 then 75
                           when 3 then 100 when 5 then -9 when 6 then -5 when 8 then -8 else -(n %% 20) end) as at,
                       case kind when 8 then 255 else 0 end as status
                where kind not in (4, 7)
                union all
                select ends + make_interval(mins => case when kind < 4 then 4 when kind = 4 then 6 when kind = 6 then -20
                           when kind = 8 then 3 else n %% 15 end),
                       case kind when 8 then 255 else 1 end
                where kind not in (5, 7)
                union all
                select starts - make_interval(mins => n %% 20 - 1, secs => 30), 0 where kind > 9 and n %% 2 = 0
                union all
                select date + time '06:00', 1 where kind = 9) pressed
            order by n, at
            """
                            .formatted(
                                    staff.agency(),
                                    staff.number(),
                                    staff.devices(),
                                    staff.personOfN(),
                                    staff.people(),
                                    dates()));
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze punch");
        }
    }

    /** Has the days of some of them resolved, from one index to another. */
    void mark(Ground ground, int from, int to) throws SQLException {
        try (Connection connection = ground.superuser("integration");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
            insert into stale_day (agency_id, person_id, date)
            select '%1$s', %2$s, date
            from generate_series(%3$d, %4$d - 1) n, unnest(array[%5$s]::date[]) date
            """
                            .formatted(staff.agency(), staff.personOfN(), from, to, dates()));
        }
    }

    /** As a list of SQL. */
    String dates() {
        return days.stream().map(day -> "'" + day + "'").collect(Collectors.joining(", "));
    }
}
