package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * An agency with people who serve and have a place, and what sends their punches; entered beside
 * the wall, since how they come to be there is not what is measured.
 *
 * @param number of the agency; ids derive from it
 * @param devices each with a share of the people
 */
record Staff(int number, int people, int devices) {

    /** Everybody's, and that of all devices. */
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    /** Through which the tokens of the benchmarks are given. */
    private static final String CLIENT = "kinerja-cli";

    private static final int UNITS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LOOK = 50;
    private static final long MOST_PEOPLE = 1 << 24;
    private static final long IDS = 0x0197c0de_0000_7000L;
    private static final long AGENCIES = 0x9000L << 48;
    private static final long PEOPLE = 0x8000L << 48;

    private static final List<String> ROWS =
            List.of(
                    "insert into agency (agency_id, code, name, kind, zone) values ('%1$s', 'BENCH%2$d', 'Dinas Ukur', 'LIVE', 'Asia/Jakarta')",
                    "insert into unit (agency_id, unit_id, code, name, valid_from) select '%1$s', %6$s, 'U' || u, 'Unit', '%5$s' from generate_series(0, %8$d - 1) u",
                    "insert into person (agency_id, person_id, nip, name, jenis_pegawai) select '%1$s', %7$s, to_char(date '1970-01-01' + n, 'YYYYMMDD') || '2020011001', 'Pegawai', 'PNS' from generate_series(0, %3$d - 1) n",
                    "insert into service_period (agency_id, person_id, status, valid_from) select '%1$s', %7$s, 'AKTIF', '%5$s' from generate_series(0, %3$d - 1) n",
                    "insert into assignment (agency_id, assignment_id, person_id, unit_id, position_code, position_name, jenis_jabatan, penugasan, is_primary, leads_unit, valid_from) select '%1$s', uuidv7(), %7$s, %6$s, 'J', 'J', 'JFU', 'D', true, false, '%5$s' from (select n, n %% %8$d as u from generate_series(0, %3$d - 1) n) placed");

    private static final String DEVICES =
            "insert into terminal (agency_id, serial_number, kind, client_id, site, zone, state, in_use_since) select '%1$s', '%9$s-%2$d-' || t, '%9$s', %10$s, 'Lobi', 'Asia/Jakarta', 'ACTIVE', '%5$s' from generate_series(0, %4$d - 1) t";

    private static final String ENROLMENTS =
            "insert into enrolment (agency_id, serial_number, pin, person_id, valid_from) select '%1$s', 'ADMS-%2$d-' || n %% %4$d, n::text, %7$s, '%5$s' from generate_series(0, %3$d - 1) n";

    UUID agency() {
        return new UUID(IDS, AGENCIES | number);
    }

    UUID person(int index) {
        return new UUID(IDS, PEOPLE | number * MOST_PEOPLE | index);
    }

    /** An expression of SQL: the id of the person whose index is {@code n}. */
    String personOfN() {
        return "('0197c0de-0000-7000-8000-' || lpad(to_hex(%d + n), 12, '0'))::uuid"
                .formatted(number * MOST_PEOPLE);
    }

    String nip(int index) {
        return LocalDate.EPOCH.plusDays(index).toString().replace("-", "") + "2020011001";
    }

    /** Of one that speaks ADMS, where people are enrolled by their index as their PIN. */
    String terminal(int device) {
        return "ADMS-%d-%d".formatted(number, device);
    }

    /** Under which an attendance system of the agency is registered. */
    String source(int device) {
        return "REST-%d-%d".formatted(number, device);
    }

    /** Puts it into the database, and tells every directory that the agency is there. */
    void enter(Ground ground) throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = ground.superuser("integration");
                Statement statement = connection.createStatement()) {
            for (String sql : ROWS) {
                statement.execute(filled(sql, ""));
            }
            statement.execute(filled(DEVICES, "ADMS"));
            statement.execute(filled(DEVICES, "REST"));
            statement.execute(filled(ENROLMENTS, ""));
            statement.execute("analyze");
            tell(ground);
            awaitDirectory(statement);
        }
    }

    private void awaitDirectory(Statement statement) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String known = "select from directory.agency where agency_id = '%s'".formatted(agency());
        while (!statement.executeQuery(known).next()) {
            Gate.holds("The directory does not know the agency", System.nanoTime() < end);
            Thread.sleep(LOOK);
        }
    }

    private String filled(String sql, String kind) {
        return String.format(
                Locale.ROOT,
                sql,
                agency(),
                number,
                people,
                devices,
                SINCE,
                "('0197c0de-0000-7000-a000-' || lpad(to_hex(%d + u), 12, '0'))::uuid"
                        .formatted(number * MOST_PEOPLE),
                personOfN(),
                UNITS,
                kind,
                kind.equals("REST") ? "'" + CLIENT + "'" : "null");
    }

    private void tell(Ground ground) throws ExecutionException, InterruptedException {
        AgencyChanged event =
                new AgencyChanged(
                        agency(),
                        "BENCH" + number,
                        "Dinas Ukur",
                        "LIVE",
                        "Asia/Jakarta",
                        0,
                        null,
                        null,
                        1,
                        1);
        try (var producer =
                new KafkaProducer<>(
                        ground.broker(Topics.AGENCY.owner()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.AGENCY.name(),
                                    event.key().getBytes(StandardCharsets.UTF_8),
                                    EventJson.write(event)))
                    .get();
        }
    }
}
