package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Scale;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ten million punches, entered beside the wall: of fifty agencies, each of some five hundred people
 * on two hundred days, from nine months.
 */
final class FullTable {

    static final int AGENCIES = 50;

    private static final int PEOPLE = 500;
    private static final int DAYS = 200;
    private static final int TERMINALS = 16;
    private static final int LANES = 2;

    private FullTable() {}

    static long rows() {
        return (long) AGENCIES * people() * DAYS * 2;
    }

    private static int people() {
        return Scale.of(PEOPLE);
    }

    static void fill(Ground ground) throws SQLException, InterruptedException {
        AtomicInteger next = new AtomicInteger(1);
        List<FutureTask<Void>> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            FutureTask<Void> lane =
                    new FutureTask<>(
                            () -> {
                                fill(ground, next);
                                return null;
                            });
            Thread.ofPlatform().name("fill-" + i).daemon().start(lane);
            lanes.add(lane);
        }
        for (FutureTask<Void> lane : lanes) {
            try {
                lane.get();
            } catch (ExecutionException fault) {
                throw new IllegalStateException("The table can't be filled", fault.getCause());
            }
        }
        try (Connection connection = ground.superuser("integration");
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze punch");
            statement.execute("checkpoint");
        }
    }

    private static void fill(Ground ground, AtomicInteger next) throws SQLException {
        try (Connection connection = ground.superuser("integration");
                Statement statement = connection.createStatement()) {
            // Each of them names the upload before it; nobody has to look ten million times.
            statement.execute("set session_replication_role = replica");
            for (int number = next.getAndIncrement();
                    number <= AGENCIES;
                    number = next.getAndIncrement()) {
                Staff staff = new Staff(number, people(), TERMINALS);
                statement.execute(
                        """
            insert into raw_upload (agency_id, raw_id, serial_number, kind, body)
            values ('%1$s', '%1$s', 'ADMS-%2$d-0', 'ATTLOG', '')
            """
                                .formatted(staff.agency(), number));
                statement.execute(
                        """
            insert into punch (agency_id, punch_id, serial_number, pin, device_time, status, verify, person_id,
                               occurred_at, received_at, raw_id)
            select '%1$s', uuidv7(), 'ADMS-%2$d-' || n %% %3$d, n::text, at, status, 15, %4$s,
                   at at time zone 'Asia/Jakarta', at at time zone 'Asia/Jakarta', '%1$s'
            from (select n, status, date '2026-10-30' - d * 7 / 5 + make_interval(hours => 7 + status * 9, mins => n %% 50) as at
                  from generate_series(0, %5$d - 1) n, generate_series(0, %6$d - 1) d, generate_series(0, 1) status) t
            order by n, at
            """
                                .formatted(
                                        staff.agency(),
                                        number,
                                        TERMINALS,
                                        staff.personOfN(),
                                        people(),
                                        DAYS));
            }
        }
    }
}
