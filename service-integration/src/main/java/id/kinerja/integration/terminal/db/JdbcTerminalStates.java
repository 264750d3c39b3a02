package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.TerminalState;
import id.kinerja.integration.terminal.TerminalsReached;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Terminals with their tallies, in one statement whatever their number. */
@Component
class JdbcTerminalStates {

    private static final String LIST =
            """
            select t.*, coalesce(t.last_seen > clock_timestamp() - interval '2 minutes', false) as online,
                   coalesce(s.lines, 0) as lines, coalesce(s.punches, 0) as punches,
                   coalesce(s.put_aside, 0) as put_aside, coalesce(s.repeated, 0) as repeated,
                   w.reasons, w.counts
            from terminal t
            left join lateral (select sum(lines) as lines, sum(punches) as punches,
                                      sum(put_aside) as put_aside, sum(repeated) as repeated
                               from terminal_tally
                               where serial_number = t.serial_number and date between :from and :to) s on true
            left join lateral (select array_agg(reason) as reasons, array_agg(number) as counts
                               from (select reason, count(*) as number from quarantined_line
                                     where serial_number = t.serial_number and settled_at is null
                                     group by reason) by_reason) w on true
            where t.agency_id = platform.agency() and t.serial_number > :after
              and (:wholeAgency or t.unit_id = any(:units))
            order by t.serial_number
            limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcTerminalStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TerminalState> list(
            TerminalsReached reached, DateRange days, @Nullable String after, int limit) {
        return jdbc.sql(LIST)
                .param("wholeAgency", reached.wholeAgency())
                .param("units", reached.units().stream().map(UnitId::value).toArray(UUID[]::new))
                .param("from", days.from())
                .param("to", days.to())
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(JdbcTerminalStates::state)
                .list();
    }

    private static TerminalState state(ResultSet row, int number) throws SQLException {
        OffsetDateTime seen = row.getObject("last_seen", OffsetDateTime.class);
        Long drift = row.getObject("clock_drift_seconds", Long.class);
        return new TerminalState(
                TerminalRows.terminal(row, number),
                seen == null ? null : seen.toInstant(),
                row.getBoolean("online"),
                drift == null ? null : Duration.ofSeconds(drift),
                new Tally(
                        row.getLong("lines"),
                        row.getLong("punches"),
                        row.getLong("put_aside"),
                        row.getLong("repeated")),
                waiting(row));
    }

    private static Map<AttlogSorting.Reason, Long> waiting(ResultSet row) throws SQLException {
        Map<AttlogSorting.Reason, Long> waiting = new EnumMap<>(AttlogSorting.Reason.class);
        if (row.getArray("reasons") != null) {
            String[] reasons = (String[]) row.getArray("reasons").getArray();
            Long[] counts = (Long[]) row.getArray("counts").getArray();
            for (int i = 0; i < reasons.length; i++) {
                waiting.put(AttlogSorting.Reason.valueOf(reasons[i]), counts[i]);
            }
        }
        return waiting;
    }
}
