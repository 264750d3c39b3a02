package id.kinerja.bench.log;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.ground.PgBench;
import id.kinerja.bench.rule.Gate;
import id.kinerja.bench.rule.Latencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The limit of a single write: pgbench with the same inserts in one transaction, into tables with
 * the same columns and indexes beside those of the product, without a wall and with nobody who asks
 * or listens.
 */
final class Inserts {

    private static final int LATENCY_MICROS = 2;

    private static final String TABLES =
            """
            drop schema if exists bench_limit cascade;
            create schema bench_limit;
            create table bench_limit.daily_log (like public.daily_log including all);
            create table bench_limit.progress (like public.progress including all);
            create table bench_limit.outbox (like platform.outbox including all);
            create table bench_limit.idempotent_answer (like platform.idempotent_answer including all);
            grant usage on schema bench_limit to activity_app;
            grant select, insert, update on all tables in schema bench_limit to activity_app;
            """;

    /** As long as the headers, the payload and the stored answer of a real entry, more or less. */
    private static final String JSON = "{\"ce_id\":\"" + "0123456789".repeat(32) + "\"}";

    private static final String HASH = "00".repeat(32);

    private final Ground ground;
    private final Path script;
    private long written;

    Inserts(Ground ground) throws IOException, SQLException {
        this.ground = ground;
        this.script = ground.folder("limit.sql");
        Files.writeString(
                script,
                """
                \\set p random(1, %1$d)
                \\set d random(0, 27)
                begin;
                insert into bench_limit.daily_log (agency_id, log_id, person_id, client_id, date, result_id, text, minutes, quantity, state) values ('%2$s', uuidv7(), ('0197c0de-0000-7000-8000-' || lpad(:p::text, 12, '0'))::uuid, uuidv7()::text, current_date - :d::int, '%2$s', '%3$s', %4$d, 1, 'SUBMITTED');
                insert into bench_limit.progress as kept (agency_id, person_id, month, verified, minutes, waiting, returned) values ('%2$s', ('0197c0de-0000-7000-8000-' || lpad(:p::text, 12, '0'))::uuid, to_char(current_date - :d::int, 'YYYY-MM'), 0, 0, 1, 0) on conflict (person_id, month) do update set waiting = kept.waiting + 1, revision = kept.revision + 1;
                insert into bench_limit.outbox (agency_id, topic, subject, record_key, headers, payload) values ('%2$s', 'activity.progress.v1', '%2$s', '%2$s/2026-05', '%5$s', convert_to('%5$s', 'UTF8'));
                insert into bench_limit.idempotent_answer (agency_id, caller, route, key, body_hash, answer) values ('%2$s', 'kinerja-cli', '/api/activity/v1/logs', uuidv7()::text, '\\x%6$s', convert_to('%5$s%5$s', 'UTF8'));
                commit;
                """
                        .formatted(
                                Writers.PEOPLE,
                                Writers.AGENCY,
                                Writers.TEXT,
                                Writers.MINUTES,
                                JSON,
                                HASH));
        try (Connection connection = ground.superuser("activity");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    PgBench.Outcome closed(int clients, int seconds) throws InterruptedException, SQLException {
        PgBench.Outcome outcome = pgBench().run(List.of("-c", "" + clients, "-T", "" + seconds));
        written += outcome.transactions();
        check();
        return outcome;
    }

    /** Latencies from when each was due. */
    Latencies open(int clients, int perSecond, int seconds)
            throws InterruptedException, SQLException, IOException {
        Path log = ground.folder("pgbench");
        Files.createDirectories(log);
        List<String> options =
                List.of(
                        "-c",
                        "" + clients,
                        "-T",
                        "" + seconds,
                        "-R",
                        "" + perSecond,
                        "-l",
                        "--log-prefix=" + log.resolve("transactions"));
        written += pgBench().run(options).transactions();
        check();
        return latencies(log);
    }

    private PgBench pgBench() {
        return new PgBench(ground, script, "activity_app", "activity");
    }

    /** Every transaction of pgbench has written all of its rows. */
    private void check() throws SQLException {
        try (Connection connection = ground.superuser("activity");
                Statement statement = connection.createStatement()) {
            for (String count :
                    List.of(
                            "select count(*) from bench_limit.daily_log",
                            "select sum(waiting) from bench_limit.progress",
                            "select count(*) from bench_limit.outbox",
                            "select count(*) from bench_limit.idempotent_answer")) {
                try (ResultSet row = statement.executeQuery(count)) {
                    row.next();
                    Gate.equal(count, written, row.getLong(1));
                }
            }
        }
    }

    private static Latencies latencies(Path log) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(log)) {
            files = found.toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(Files.readAllLines(file));
            Files.delete(file);
        }
        Latencies latencies = new Latencies(lines.size());
        lines.forEach(
                line -> latencies.add(Long.parseLong(line.split(" ", -1)[LATENCY_MICROS]) * 1_000));
        return latencies;
    }
}
