package id.kinerja.integration.terminal.db;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who knocked without being registered; whoever reaches the door may knock under any name. */
@Component
@EnableConfigurationProperties(TerminalProperties.class)
class JdbcPendingTerminals {

    private static final String REMEMBER =
            """
            insert into pending_terminal as kept (serial_number) values (:serial)
            on conflict (serial_number) do update set last_seen = clock_timestamp()
            where kept.last_seen < clock_timestamp() - interval '1 minute'
            """;

    // Whoever finds somebody else forgetting goes on: the next one forgets what was left.
    private static final String MAY_FORGET =
            "select pg_try_advisory_xact_lock(hashtextextended('pending_terminal', 0))";

    private static final String FORGET =
            """
            delete from pending_terminal
            where serial_number in (select serial_number from pending_terminal
                                    order by last_seen desc, serial_number offset :most)
            """;

    private final JdbcClient jdbc;
    private final TerminalProperties properties;

    JdbcPendingTerminals(JdbcClient jdbc, TerminalProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    void knocked(String serialNumber) {
        boolean news = jdbc.sql(REMEMBER).param("serial", serialNumber).update() > 0;
        if (news && jdbc.sql(MAY_FORGET).query(Boolean.class).single()) {
            jdbc.sql(FORGET).param("most", properties.unknownKept()).update();
        }
    }

    void registered(String serialNumber) {
        jdbc.sql("delete from pending_terminal where serial_number = :serial")
                .param("serial", serialNumber)
                .update();
    }
}
