package id.kinerja.integration.terminal.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.terminal.AttlogLine;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.kernel.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcQuarantine implements Quarantine {

    private final JdbcClient jdbc;

    JdbcQuarantine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> putAside(Terminal terminal, List<AttlogSorting.Aside> lines) {
        return putAside(terminal, lines, null);
    }

    @Override
    public Set<UUID> putAsideFromElsewhere(
            Terminal terminal, List<AttlogSorting.Aside> lines, UploadSource from) {
        return putAside(terminal, lines, from.address());
    }

    private Set<UUID> putAside(
            Terminal terminal, List<AttlogSorting.Aside> lines, @Nullable String from) {
        return put(QuarantineSql.PUT_ASIDE, terminal, lines, from)
                .query((row, number) -> row.getObject("line_id", UUID.class))
                .set();
    }

    @Override
    public Map<String, Long> countFromElsewhere(Terminal terminal) {
        return jdbc
                .sql(QuarantineSql.COUNT_FROM_ELSEWHERE)
                .param("serial", terminal.serialNumber())
                .query((row, number) -> Map.entry(row.getString("source"), row.getLong("lines")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean holdsFromElsewhere(Terminal terminal, int many) {
        return jdbc.sql(QuarantineSql.HOLDS_FROM_ELSEWHERE)
                .param("serial", terminal.serialNumber())
                .param("many", many)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<FromElsewhere> fromElsewhere(
            Terminal terminal, Collection<String> addresses, @Nullable UUID after, int limit) {
        return jdbc.sql(QuarantineSql.FROM_ELSEWHERE)
                .param("serial", terminal.serialNumber())
                .param("addresses", addresses.toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new FromElsewhere(
                                        row.getObject("line_id", UUID.class),
                                        received(UuidV7.next(), terminal, row, false)))
                .list();
    }

    @Override
    public void putBack(Terminal terminal, List<AttlogSorting.Aside> lines) {
        put(QuarantineSql.PUT_BACK, terminal, lines, null).update();
    }

    private JdbcClient.StatementSpec put(
            String sql, Terminal terminal, List<AttlogSorting.Aside> lines, @Nullable String from) {
        return whose(jdbc.sql(sql), lines)
                .param("from", from)
                .param("serial", terminal.serialNumber())
                .param("ids", ids(lines))
                .param("raws", lines.stream().map(line -> line.source().raw()).toArray(UUID[]::new))
                .param("receipts", texts(lines, line -> line.source().receivedAt().toString()))
                .param("lines", texts(lines, line -> line.source().text().replace("\0", "")))
                .param("said", texts(lines, JdbcQuarantine::said))
                .param("pins", texts(lines, JdbcQuarantine::pin))
                .param("reasons", texts(lines, line -> line.reason().name()));
    }

    /** Whose they are, and of which day, where they wait for his status. */
    private static JdbcClient.StatementSpec whose(
            JdbcClient.StatementSpec statement, Collection<AttlogSorting.Aside> lines) {
        return statement
                .param(
                        "people",
                        lines.stream()
                                .map(line -> line.person() == null ? null : line.person().value())
                                .toArray(UUID[]::new))
                .param("dates", texts(lines, line -> Objects.toString(line.on(), null)));
    }

    @Override
    public List<String> terminalsOfThoseWhoServeByNow(int limit) {
        return jdbc.sql(
                        "select distinct serial_number from quarantined_line where agency_id = platform.agency() and "
                                + QuarantineSql.SERVES_BY_NOW
                                + " order by serial_number limit :limit")
                .param("limit", limit)
                .query((row, number) -> row.getString("serial_number"))
                .list();
    }

    @Override
    public List<ReceivedLine> waitingOfThoseWhoServeByNow(Terminal terminal, int limit) {
        return jdbc.sql(
                        QuarantineSql.WAITING
                                + " and "
                                + QuarantineSql.SERVES_BY_NOW
                                + QuarantineSql.IN_ORDER)
                .param("serial", terminal.serialNumber())
                .param("after", null)
                .param("limit", limit)
                .query((row, number) -> waiting(terminal, row))
                .list();
    }

    @Override
    public List<ReceivedLine> waiting(
            Terminal terminal, @Nullable String pin, @Nullable UUID after, int limit) {
        var asked =
                jdbc.sql(
                                QuarantineSql.WAITING
                                        + (pin == null ? "" : QuarantineSql.OF_PIN)
                                        + QuarantineSql.IN_ORDER)
                        .param("serial", terminal.serialNumber())
                        .param("after", after)
                        .param("limit", limit);
        return (pin == null ? asked : asked.param("pin", pin))
                .query((row, number) -> waiting(terminal, row))
                .list();
    }

    private static ReceivedLine waiting(Terminal terminal, ResultSet row) throws SQLException {
        return received(
                row.getObject("line_id", UUID.class), terminal, row, row.getBoolean("by_hand"));
    }

    private static ReceivedLine received(UUID id, Terminal terminal, ResultSet row, boolean byHand)
            throws SQLException {
        return ReceivedLine.again(
                id,
                row.getString("line"),
                terminal.read(row.getString("line")),
                row.getObject("raw_id", UUID.class),
                cameAt(row),
                byHand);
    }

    @Override
    public void settle(Collection<UUID> lines) {
        jdbc.sql(
                        "update quarantined_line set settled_at = clock_timestamp() where line_id = any(:ids)")
                .param("ids", lines.toArray(UUID[]::new))
                .update();
    }

    @Override
    public Map<String, AttlogLine> reported(Terminal terminal, Collection<String> externalIds) {
        Map<String, AttlogLine> reported = new HashMap<>();
        jdbc.sql(QuarantineSql.REPORTED)
                .param("serial", terminal.serialNumber())
                .param("externals", externalIds.toArray(String[]::new))
                .query(
                        row -> {
                            String externalId = row.getString("external_id");
                            terminal.read(row.getString("line"))
                                    .ifPresent(line -> reported.put(externalId, line));
                        });
        return reported;
    }

    @Override
    public Map<String, Earlier> earlier(Terminal terminal, Collection<String> said) {
        Map<String, Earlier> earlier = new HashMap<>();
        jdbc.sql(QuarantineSql.EARLIER)
                .param("serial", terminal.serialNumber())
                .param("said", said.toArray(String[]::new))
                .query(
                        row -> {
                            earlier.put(
                                    row.getString("said"),
                                    new Earlier(
                                            row.getObject("line_id", UUID.class),
                                            row.getBoolean("stands")));
                        });
        return earlier;
    }

    @Override
    public void waitOn(Collection<AttlogSorting.Aside> lines) {
        whose(jdbc.sql(QuarantineSql.WAIT_ON), lines)
                .param("ids", ids(lines))
                .param("reasons", texts(lines, line -> line.reason().name()))
                .update();
    }

    @Override
    public boolean holdsLinesOf(Terminal terminal) {
        return jdbc.sql(
                        "select exists (select from quarantined_line where serial_number = :serial and settled_at is null)")
                .param("serial", terminal.serialNumber())
                .query(Boolean.class)
                .single();
    }

    private static Instant cameAt(ResultSet row) throws SQLException {
        return row.getObject("came_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable String said(AttlogSorting.Aside line) {
        return line.source().asRead().map(AttlogLine::said).orElse(null);
    }

    private static @Nullable String pin(AttlogSorting.Aside line) {
        return line.source()
                .asRead()
                .map(AttlogLine::pin)
                .filter(pin -> !pin.isEmpty())
                .orElse(null);
    }

    private static UUID[] ids(Collection<AttlogSorting.Aside> lines) {
        return lines.stream().map(line -> line.source().id()).toArray(UUID[]::new);
    }

    private static String[] texts(
            Collection<AttlogSorting.Aside> lines,
            Function<AttlogSorting.Aside, @Nullable String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }
}
