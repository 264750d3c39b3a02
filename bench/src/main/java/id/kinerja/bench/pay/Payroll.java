package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An agency whose people are paid for a month of 22 working days, all of which are told and closed;
 * entered beside the wall, since how facts come to be there is not what is measured.
 *
 * @param number of the agency; ids derive from it
 */
record Payroll(int number, int people) {

    static final YearMonth MONTH = YearMonth.of(2026, 4);
    static final String DATABASE = "tukin";

    private static final int FEWEST_UNITS = 20;
    private static final int MOST_OF_A_UNIT = 500;
    private static final int UNRATED_OF = 100;
    private static final long MOST_PEOPLE = 1 << 24;
    private static final long IDS = 0x0197c0de_0000_7000L;
    private static final long AGENCIES = 0x9000L << 48;
    private static final long OFFICERS = 0xb000L << 48;

    // One of fifty is CPNS, one of a hundred isn't rated, one of forty is on annual leave for a
    // week,
    // and a day of every fourth isn't as it should be; each of the bands, and each of their bounds
    // on
    // one side, occurs.
    private static final List<String> ROWS =
            List.of(
                    "insert into directory.agency (agency_id, code, name, kind, zone, clock_offset_seconds, epoch, revision) values ('%1$s', 'BENCH%2$d', 'Dinas Ukur', 'LIVE', 'Asia/Jakarta', 0, 1, 1)",
                    "insert into directory.unit (agency_id, unit_id, code, name, during, epoch, revision) select '%1$s', %4$s, 'U' || u, 'Unit', '[2020-01-01,)', 1, 1 from generate_series(0, %6$d - 1) u",
                    "insert into directory.granted (agency_id, grant_id, person_id, role, during, epoch, revision) values ('%1$s', uuidv7(), '%7$s', 'PENGELOLA_TUKIN', '[2020-01-01,)', 1, 1), ('%1$s', uuidv7(), '%8$s', 'PENYETUJU_TUKIN', '[2020-01-01,)', 1, 1)",
                    "insert into directory.person (agency_id, person_id, nip, name, jenis_pegawai, epoch, revision) select '%1$s', %5$s, to_char(date '1970-01-01' + n, 'YYYYMMDD') || '2020011001', 'Pegawai', 'PNS', 1, 1 from generate_series(0, %3$d - 1) n",
                    "insert into directory.person_status (agency_id, person_id, code, during) select '%1$s', %5$s, case n %% 50 when 7 then 'CPNS' else 'AKTIF' end, '[2020-01-01,)' from generate_series(0, %3$d - 1) n",
                    "insert into directory.assignment (agency_id, assignment_id, person_id, unit_id, position_code, position_name, jenis_jabatan, kelas_jabatan, penugasan, is_primary, leads_unit, during, epoch, revision) select '%1$s', uuidv7(), %5$s, %4$s, 'J', 'Jabatan', 'PELAKSANA', 1 + n %% 17, 'DEFINITIF', true, false, '[2020-01-01,)', 1, 1 from (select n, n %% %6$d as u from generate_series(0, %3$d - 1) n) placed",
                    "insert into rating_fact (agency_id, rating_id, person_id, period, predikat, epoch, revision) select '%1$s', uuidv7(), %5$s, '%9$s', (array['SANGAT_BAIK', 'BAIK', 'BAIK', 'BAIK', 'BAIK', 'BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'])[1 + n %% 10], 1, 1 from generate_series(0, %3$d - 1) n where n %% %10$d <> 57",
                    """
            insert into leave_fact (agency_id, leave_id, person_id, type, during, decree, decree_date, approved, epoch, revision)
            select '%1$s', uuidv7(), %5$s, 'TAHUNAN', '[%9$s-13,%9$s-18)', 'B', '%9$s-01', true, 1, 1
            from generate_series(0, %3$d - 1) n where n %% 40 = 3
            """,
                    // Nothing is closed yet that a day could put in doubt.
                    "set session_replication_role = replica",
                    """
            insert into attendance_fact (agency_id, person_id, date, unit_id, workday, status, late_minutes, early_minutes,
                                         missing_in, missing_out, epoch, revision)
            select '%1$s', %5$s, date, %4$s, works,
                   case when not works then 'OFF' when kind = 11 then 'LEAVE' when kind = 7 then 'ABSENT' else 'PRESENT' end,
                   case when works then (array[12, 45, 75, 100, 0, 0, 0, 0, 30, 0, 0, 0])[1 + kind] else 0 end,
                   case when works then (array[0, 0, 0, 40, 0, 0, 20, 0, 0, 91, 0, 0])[1 + kind] else 0 end,
                   works and kind = 5, works and kind = 4, 1, 1
            from (select n, n %% %6$d as u, date, extract(isodow from date) < 6 as works,
                         case when n %% 40 = 3 and extract(day from date) between 13 and 17 then 11
                              when (n * 7 + extract(day from date)::int * 3) %% 40 < 10
                              then (n * 7 + extract(day from date)::int * 3) %% 40 else 10 end as kind
                  from generate_series(0, %3$d - 1) n,
                       generate_series(date '%9$s-01', date '%9$s-01' + interval '1 month' - interval '1 day', '1 day') at,
                       lateral (select at::date as date) of_day) day
            """,
                    "reset session_replication_role",
                    """
            insert into period_fact (agency_id, unit_id, month, starts, ends, closed, person_days, hash, epoch, revision)
            select agency_id, unit_id, '%9$s', min(date), max(date), true, count(*),
                   encode(sha256(convert_to(string_agg(person_id || '|' || date || '|' || revision || E'\\n', ''
                                                       order by person_id, date), 'UTF8')), 'hex'), 1, 1
            from attendance_fact where agency_id = '%1$s' group by agency_id, unit_id
            """,
                    "vacuum analyze");

    UUID agency() {
        return new UUID(IDS, AGENCIES | number);
    }

    UUID maker() {
        return new UUID(IDS, OFFICERS | 2L * number);
    }

    UUID checker() {
        return new UUID(IDS, OFFICERS | 2L * number + 1);
    }

    UUID person(int index) {
        return new UUID(IDS, 0x8000L << 48 | number * MOST_PEOPLE + index);
    }

    /** Where the person is, by his index. */
    UUID unitOf(int index) {
        return new UUID(IDS, 0xa000L << 48 | number * MOST_PEOPLE + index % units());
    }

    private int units() {
        return Math.max(FEWEST_UNITS, people / MOST_OF_A_UNIT);
    }

    /** Who has no rating, and is held therefore. */
    int unrated() {
        return people / UNRATED_OF + (people % UNRATED_OF > 57 ? 1 : 0);
    }

    void enter(Ground ground) throws SQLException {
        try (Connection connection = ground.superuser(DATABASE);
                Statement statement = connection.createStatement()) {
            for (String sql : ROWS) {
                statement.execute(filled(sql));
            }
        }
    }

    private String filled(String sql) {
        return String.format(
                Locale.ROOT,
                sql,
                agency(),
                number,
                people,
                id("a", "u"),
                id("8", "n"),
                units(),
                maker(),
                checker(),
                MONTH,
                UNRATED_OF);
    }

    /** An expression of SQL: the id of one of a kind by its index. */
    private String id(String kind, String index) {
        return "('0197c0de-0000-7000-%s000-' || lpad(to_hex(%d + %s), 12, '0'))::uuid"
                .formatted(kind, number * MOST_PEOPLE, index);
    }
}
