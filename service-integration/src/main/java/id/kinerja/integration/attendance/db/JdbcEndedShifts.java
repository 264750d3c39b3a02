package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.EndedShifts;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One row per agency: of replicas that look at the same moment, one waits and finds nothing new.
 */
@Repository
class JdbcEndedShifts implements EndedShifts {

    private static final Duration AT_FIRST = Duration.ofDays(1);

    private static final String SEEN =
            """
            insert into ended_shift as seen (agency_id, until) values (platform.agency(), :now)
            on conflict (agency_id) do update set until = greatest(seen.until, excluded.until)
            returning coalesce(old.until, :first)
            """;

    private final JdbcClient jdbc;

    JdbcEndedShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant seenUntil(Instant now) {
        return jdbc.sql(SEEN)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("first", now.minus(AT_FIRST).atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
