package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.TerminalOperation;
import id.kinerja.integration.terminal.TerminalOperations;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerminalOperations implements TerminalOperations {

    // A line may be as long as an upload; of an operation its beginning says all.
    private static final String KEEP =
            """
            insert into terminal_operation (agency_id, serial_number, said, elsewhere, raw_id, line, text)
            select platform.agency(), :serial, md5(told.text), :elsewhere, :raw, told.line, left(told.text, 200)
            from unnest(:lines::int[], :texts::text[]) as told (line, text)
            order by md5(told.text), told.line
            on conflict do nothing
            """;

    private static final String LIST =
            """
            select raw_id, line, text, received_at, elsewhere
            from terminal_operation told join raw_upload using (agency_id, raw_id)
            where agency_id = platform.agency() and told.serial_number = :serial
              and (:raw::uuid is null or (raw_id, line) < (:raw::uuid, :line))
            order by raw_id desc, line desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcTerminalOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(
            String serialNumber, UUID raw, List<TerminalOperation.Line> lines, boolean elsewhere) {
        jdbc.sql(KEEP)
                .param("serial", serialNumber)
                .param("raw", raw)
                .param("elsewhere", elsewhere)
                .param(
                        "lines",
                        lines.stream().map(TerminalOperation.Line::number).toArray(Integer[]::new))
                .param(
                        "texts",
                        lines.stream()
                                .map(line -> line.text().replace("\0", ""))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<TerminalOperation.Told> list(
            String serialNumber, TerminalOperation.@Nullable Place after, int limit) {
        return jdbc.sql(LIST)
                .param("serial", serialNumber)
                .param("raw", after == null ? null : after.raw().toString())
                .param("line", after == null ? 0 : after.line())
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new TerminalOperation.Told(
                                        row.getObject("raw_id", UUID.class),
                                        row.getInt("line"),
                                        row.getString("text"),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getBoolean("elsewhere")))
                .list();
    }
}
