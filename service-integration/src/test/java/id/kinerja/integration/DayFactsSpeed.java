package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast the facts of two thousand days are read where an agency of 20,000 has schedules of units
 * and people, and days off of units, and a quarter of it goes by rosters for a year. Not among the
 * tests of a build; run by {@code -Dit.test=DayFactsSpeed}.
 */
@ServiceTest
class DayFactsSpeed {

    private static final UUID AGENCY = UUID.fromString("01990000-0000-7000-8000-0000000000aa");
    private static final List<String> DATA =
            List.of(
                    "insert into agency (agency_id, code, name, kind, zone) values ('%s', 'speed', 'Speed', 'DEMO', 'Asia/Jakarta')",
                    "insert into unit (agency_id, unit_id, code, name, parent_unit_id, valid_from) select '%s', md5('u' || n)::uuid, 'U' || n, 'U', case when n > 4 then md5('u' || n / 5)::uuid end, '2020-01-01' from generate_series(1, 400) n",
                    "insert into person (agency_id, person_id, name, jenis_pegawai) select '%s', md5('p' || n)::uuid, 'P', 'PNS' from generate_series(1, 20000) n",
                    "insert into service_period (agency_id, person_id, status, valid_from) select '%s', md5('p' || n)::uuid, 'AKTIF', '2020-01-01' from generate_series(1, 20000) n",
                    "insert into assignment (agency_id, assignment_id, person_id, unit_id, position_code, position_name, jenis_jabatan, penugasan, is_primary, leads_unit, valid_from) select '%s', md5('a' || n)::uuid, md5('p' || n)::uuid, md5('u' || (5 + n %% 395))::uuid, 'J', 'J', 'JFU', 'D', true, false, '2020-01-01' from generate_series(1, 20000) n",
                    "insert into work_schedule (agency_id, code, name, legal_basis) values ('%s', 'ENAM', 'E', 'X')",
                    "insert into work_schedule_version values ('%s', 'ENAM', 1, '2020-01-01', null, 0)",
                    "insert into work_schedule_day select '%s', 'ENAM', 1, n, '07:30', '14:00', 30 from generate_series(1, 6) n",
                    "insert into work_schedule_span values ('%s', 'ENAM', '2020-01-01', 'infinity', 1)",
                    "insert into schedule_assignment (agency_id, assignment_id, code, unit_id, from_date, decree) select '%s', md5('su' || n)::uuid, 'ENAM', md5('u' || n)::uuid, '2020-01-01', 'X' from generate_series(5, 100) n",
                    "insert into schedule_assignment (agency_id, assignment_id, code, person_id, from_date, decree) select '%s', md5('sp' || n)::uuid, 'ENAM', md5('p' || n)::uuid, '2020-01-01', 'X' from generate_series(1, 5000) n",
                    "insert into unit_parent (agency_id, unit_id, parent_unit_id, from_date, to_date) select agency_id, unit_id, parent_unit_id, '0001-01-01', '9999-12-31' from unit where agency_id = '%s' and parent_unit_id is not null",
                    "insert into unit_holiday_year (agency_id, unit_id, year, decree) select '%s', md5('u' || n)::uuid, y, 'X' from generate_series(1, 400) n, generate_series(2020, 2026) y",
                    "insert into unit_holiday select '%s', md5('u' || n)::uuid, y, make_date(y, 5, 1 + n %% 20), 'X' from generate_series(1, 400) n, generate_series(2020, 2026) y",
                    "insert into roster values ('%s', md5('r')::uuid, md5('u5')::uuid, '2026-05', 'PUBLISHED', 1)",
                    "insert into rostered_day select '%s', md5('p' || n)::uuid, date '2025-06-01' + d, md5('r')::uuid, 'M', date '2025-06-01' + d + time '20:00', date '2025-06-01' + d + time '20:00' + interval '12 hours', (date '2025-06-01' + d + time '20:00' + interval '12 hours') at time zone 'Asia/Jakarta' from generate_series(5001, 10000) n, generate_series(0, 364) d");

    private final DayFacts facts;
    private final TransactionTemplate transactions;

    @Autowired
    DayFactsSpeed(DayFacts facts, TransactionTemplate transactions) {
        this.facts = facts;
        this.transactions = transactions;
    }

    @Test
    void readsTwoThousandDaysInReasonableTime() throws SQLException {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement()) {
            for (String sql : DATA) {
                statement.execute(sql.formatted(AGENCY));
            }
            statement.execute("analyze");
        }
        for (int round = 1; round <= 5; round++) {
            int offset = round * 2_000;
            List<StaleDays.Day> days =
                    IntStream.range(0, 2_000)
                            .mapToObj(at -> day(offset + at, LocalDate.of(2026, 5, 1 + at % 20)))
                            .toList();
            long start = System.nanoTime();
            int known =
                    AgencyScope.call(
                            new AgencyId(AGENCY),
                            () ->
                                    java.util.Objects.requireNonNull(
                                            transactions.execute(open -> facts.of(days).size())));
            System.out.printf(
                    "2,000 days from person %,d on: %d ms%n",
                    offset, (System.nanoTime() - start) / 1_000_000);
            assertThat(known).isEqualTo(2_000);
        }
    }

    private static StaleDays.Day day(int number, LocalDate date) {
        try {
            byte[] hash =
                    java.security.MessageDigest.getInstance("MD5")
                            .digest(
                                    ("p" + number)
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(hash);
            return new StaleDays.Day(
                    new PersonId(new UUID(buffer.getLong(), buffer.getLong())), date);
        } catch (java.security.NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
