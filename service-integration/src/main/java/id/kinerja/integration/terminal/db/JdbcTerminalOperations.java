package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.TerminalOperation;
import id.kinerja.integration.terminal.TerminalOperations;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerminalOperations implements TerminalOperations {

    private static final String UPLOADS =
            """
            select raw_id, received_at, body from raw_upload
            where agency_id = platform.agency() and serial_number = :serial and kind = 'OPERLOG'
              and (:until::uuid is null or raw_id < :until::uuid or raw_id = :until::uuid and not :behind)
            order by raw_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcTerminalOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TerminalOperation.Upload> uploads(
            String serialNumber, @Nullable UUID until, boolean behind, int limit) {
        return jdbc.sql(UPLOADS)
                .param("serial", serialNumber)
                .param("until", until == null ? null : until.toString())
                .param("behind", behind)
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new TerminalOperation.Upload(
                                        row.getObject("raw_id", UUID.class),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant(),
                                        new String(row.getBytes("body"), StandardCharsets.UTF_8)))
                .list();
    }
}
