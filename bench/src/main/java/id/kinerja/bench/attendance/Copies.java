package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import id.kinerja.kernel.UuidV7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The limit of taking punches: one COPY from a file, committed, into a table with the same columns
 * and indexes beside that of the product, without a wall, without a reference to what each came in,
 * and with nobody who asks or listens.
 */
final class Copies implements AutoCloseable {

    private static final String TABLE =
            """
            drop schema if exists bench_limit cascade;
            create schema bench_limit;
            create table bench_limit.punch (like public.punch including all);
            """;

    private static final String COPY =
            """
            copy bench_limit.punch (agency_id, punch_id, serial_number, pin, device_time, status, verify, person_id,
                                    occurred_at, received_at, raw_id, external_id, evidence)
            """;

    private static final String SENT =
            "select agency_id, serial_number, pin, device_time, status, verify, person_id, occurred_at, external_id, evidence from ";

    private final Path file;
    private final UUID raw = UuidV7.next();
    private final Connection connection;

    Copies(Ground ground) throws SQLException {
        this.file = ground.folder("rows.tsv");
        this.connection = ground.superuser("integration");
        execute(TABLE);
    }

    /** As the server reads them. */
    void prepare(UUID agency, List<SentRow> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        for (SentRow row : rows) {
            append(text, agency, row);
        }
        Files.writeString(file, text);
    }

    /** Seconds until what was prepared is committed. */
    double copy(int count) throws SQLException {
        long start = System.nanoTime();
        int copied = execute(COPY + " from '" + file + "'");
        double seconds = (System.nanoTime() - start) / 1e9;
        Gate.equal("Rows of a COPY", count, copied);
        return seconds;
    }

    /** The product has kept the same rows of the same agencies, each once, and nothing else. */
    void checkSame() throws SQLException {
        String product =
                SENT + "public.punch where agency_id in (select agency_id from bench_limit.punch)";
        String limit = SENT + "bench_limit.punch";
        Gate.equal(
                "Differing punches",
                0L,
                number(
                        "select count(*) from ((%1$s except all %2$s) union all (%2$s except all %1$s)) d"
                                .formatted(product, limit)));
    }

    long number(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
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

    private void append(StringBuilder text, UUID agency, SentRow row) {
        text.append(agency).append('\t');
        text.append(UuidV7.next()).append('\t');
        text.append(row.device()).append('\t');
        text.append(row.pin()).append('\t');
        text.append(row.at()).append('\t');
        text.append(row.status()).append('\t');
        text.append(orNull(row.verify())).append('\t');
        text.append(row.person()).append('\t');
        text.append(row.at()).append("+07\t");
        text.append(row.at().plusDays(1)).append("+07\t");
        text.append(raw).append('\t');
        text.append(orNull(row.externalId())).append('\t');
        text.append(orNull(row.evidence())).append('\n');
    }

    private static String orNull(@Nullable Object value) {
        return Objects.toString(value, "\\N");
    }
}
