package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.QuarantinedLine;
import id.kinerja.integration.terminal.QuarantinedLines;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalsReached;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcQuarantinedLines implements QuarantinedLines {

    private static final String WAITING = "settled_at is null";
    private static final String DISMISSED = "dismissed_by is not null";

    // A line may be as long as an upload; nobody reads it to its end.
    private static final String LIST =
            """
            select line_id, serial_number, unit_id, zone, state, reason, pin, left(line, 200) as line, came_at,
                   dismissed_by, settled_at, dismissed_because,
                   (select source from raw_upload sent
                    where sent.raw_id = quarantined_line.raw_id and sent.kind in ('ATTLOG', 'RTLOG', 'WEBHOOK'))
                       as came_from
            from quarantined_line join terminal using (agency_id, serial_number)
            where agency_id = platform.agency() and {which}
              and (:after::uuid is null or line_id > :after::uuid)
              and (:serial::text is null or serial_number = :serial::text)
              and (:unit::uuid is null or unit_id = :unit::uuid)
              and (:reason::text is null or reason = :reason::text)
              and (:wholeAgency or unit_id = any(:units))
            order by line_id limit :limit
            """;

    private static final String DISMISS =
            """
            update quarantined_line
            set settled_at = clock_timestamp(), dismissed_by = :by, dismissed_because = :because
            where serial_number = :serial and line_id = any(:ids) and settled_at is null
            returning line_id
            """;

    private static final String RESTORE =
            """
            update quarantined_line
            set settled_at = null, dismissed_by = null, dismissed_because = null
            where serial_number = :serial and line_id = any(:ids) and dismissed_by is not null
            returning line_id
            """;

    private final JdbcClient jdbc;

    JdbcQuarantinedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<QuarantinedLine> list(
            TerminalsReached reached, Wanted wanted, @Nullable UUID after, int limit) {
        return jdbc.sql(LIST.replace("{which}", of(wanted.state())))
                .param("after", after)
                .param("serial", wanted.serialNumber())
                .param("unit", wanted.unit() == null ? null : wanted.unit().value())
                .param("reason", wanted.reason() == null ? null : wanted.reason().name())
                .param("wholeAgency", reached.wholeAgency())
                .param("units", reached.units().stream().map(UnitId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(JdbcQuarantinedLines::line)
                .list();
    }

    @Override
    public Set<UUID> dismiss(
            Terminal terminal, Collection<UUID> lines, PersonId by, String because) {
        return changed(
                jdbc.sql(DISMISS).param("by", by.value()).param("because", because),
                terminal,
                lines);
    }

    @Override
    public Set<UUID> restore(Terminal terminal, Collection<UUID> lines) {
        return changed(jdbc.sql(RESTORE), terminal, lines);
    }

    private static Set<UUID> changed(
            JdbcClient.StatementSpec statement, Terminal terminal, Collection<UUID> lines) {
        return statement
                .param("serial", terminal.serialNumber())
                .param("ids", lines.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("line_id", UUID.class))
                .set();
    }

    private static String of(QuarantinedLine.State state) {
        return switch (state) {
            case WAITING -> WAITING;
            case DISMISSED -> DISMISSED;
        };
    }

    private static QuarantinedLine line(ResultSet row, int number) throws SQLException {
        return new QuarantinedLine(
                row.getObject("line_id", UUID.class),
                row.getString("serial_number"),
                TerminalRows.unit(row),
                Terminal.State.valueOf(row.getString("state")) == Terminal.State.SUSPENDED,
                AttlogSorting.Reason.valueOf(row.getString("reason")),
                row.getString("pin"),
                row.getString("line"),
                instant(row, "came_at"),
                row.getString("came_from"),
                ZoneId.of(row.getString("zone")),
                dismissal(row));
    }

    private static QuarantinedLine.@Nullable Dismissal dismissal(ResultSet row)
            throws SQLException {
        UUID by = row.getObject("dismissed_by", UUID.class);
        return by == null
                ? null
                : new QuarantinedLine.Dismissal(
                        new PersonId(by),
                        instant(row, "settled_at"),
                        row.getString("dismissed_because"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
