package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.ClockDrift;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That terminals are there, and how their clocks stand. */
@Component
class JdbcTerminalSigns {

    private static final String ONLINE_SINCE =
            "case when last_seen > clock_timestamp() - interval '2 minutes' then coalesce(online_since, last_seen) else clock_timestamp() end";

    private static final String HEARD =
            """
            update terminal
            set last_seen = clock_timestamp(), online_since = ONLINE_SINCE
            where serial_number in (select serial_number from terminal
                                    where serial_number = :serial
                                      and (last_seen is null or last_seen < clock_timestamp() - interval '20 seconds')
                                    for no key update skip locked)
            """
                    .replace("ONLINE_SINCE", ONLINE_SINCE);

    private static final String DRIFTS =
            """
            update terminal t set clock_drift_seconds = :drift, clock_ahead_once = null
            where t.agency_id = platform.agency() and t.serial_number = :serial
              and (:drift >= -:tolerated
                   or t.online_since < clock_timestamp() - interval '10 minutes'
                      and t.last_seen > clock_timestamp() - interval '2 minutes'
                      and not exists (select from terminal_command c
                                      where c.agency_id = t.agency_id and c.serial_number = t.serial_number
                                        and c.kind = 'QUERY_PUNCHES'
                                        and c.sent_at > clock_timestamp() - interval '1 hour'))
            """;

    // The right side sees what stood there before.
    private static final String MAY_BE_AHEAD =
            """
            update terminal
            set clock_ahead_once = :drift,
                clock_drift_seconds = case when abs(clock_ahead_once - :drift) <= :near then :drift
                                           else clock_drift_seconds end
            where agency_id = platform.agency() and serial_number = :serial
            """;

    private final JdbcClient jdbc;

    JdbcTerminalSigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void sent(String serialNumber, @Nullable String attlogStamp) {
        jdbc.sql(
                        """
                        update terminal set attlog_stamp = coalesce(:stamp::text, attlog_stamp),
                            last_seen = clock_timestamp(), online_since = ONLINE_SINCE
                        where serial_number = :serial
                        """
                                .replace("ONLINE_SINCE", ONLINE_SINCE))
                .param("serial", serialNumber)
                .param("stamp", attlogStamp)
                .update();
    }

    void drifts(String serialNumber, Duration drift) {
        jdbc.sql(DRIFTS)
                .param("serial", serialNumber)
                .param("drift", drift.toSeconds())
                .param("tolerated", ClockDrift.TOLERATED.toSeconds())
                .update();
    }

    void mayBeAhead(String serialNumber, Duration drift) {
        jdbc.sql(MAY_BE_AHEAD)
                .param("serial", serialNumber)
                .param("drift", drift.toSeconds())
                .param("near", ClockDrift.AT_ONCE.toSeconds())
                .update();
    }

    void heard(String serialNumber) {
        jdbc.sql(HEARD).param("serial", serialNumber).update();
    }
}
