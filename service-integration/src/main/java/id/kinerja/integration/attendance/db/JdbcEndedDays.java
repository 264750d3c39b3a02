package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.EndedDays;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One row per agency: of replicas that look at the same moment, one waits and finds nothing new.
 */
@Repository
class JdbcEndedDays implements EndedDays {

    private static final String FIRST =
            """
            insert into ended_day (agency_id, date) values (platform.agency(), :before)
            on conflict (agency_id) do nothing
            """;

    private static final String NEXT =
            """
            update ended_day set date = :yesterday
            where agency_id = platform.agency() and date < :yesterday
            returning old.date + 1
            """;

    private final JdbcClient jdbc;

    JdbcEndedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DateRange> upTo(LocalDate yesterday) {
        jdbc.sql(FIRST).param("before", yesterday.minusDays(1)).update();
        return jdbc.sql(NEXT)
                .param("yesterday", yesterday)
                .query(LocalDate.class)
                .optional()
                .map(since -> DateRange.of(since, yesterday));
    }
}
