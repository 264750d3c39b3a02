package id.kinerja.tukin.run.db;

import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.EarlyMonths;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEarlyMonths implements EarlyMonths {

    private static final int MONTHS = 12;

    private static final String BEFORE =
            """
            select month, policy_id from run
            where agency_id = platform.agency() and kind = 'MONTH' and state in ('APPROVED', 'LOCKED')
              and attended_until is not null and month >= :first and month < :month
            order by month
            """;

    private final JdbcClient jdbc;

    JdbcEarlyMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Early> before(YearMonth month) {
        return jdbc.sql(BEFORE)
                .param("first", month.minusMonths(MONTHS).toString())
                .param("month", month.toString())
                .query(
                        (row, number) ->
                                new Early(
                                        YearMonth.parse(row.getString("month")),
                                        new PolicyId(row.getObject("policy_id", UUID.class))))
                .list();
    }
}
