package id.kinerja.tukin.run.db;

import id.kinerja.tukin.policy.CalculatedMonths;
import id.kinerja.tukin.policy.PolicyId;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalculatedMonths implements CalculatedMonths {

    private static final String SETTLE =
            """
            insert into late_fact (agency_id, late_id, person_id, month, kind, evidence)
            select platform.agency(), uuidv7(), statement.person_id, run.month, 'POLICY', :policy
            from run join run_statement statement using (run_id, version)
            where run.state in ('APPROVED', 'LOCKED') and run.month >= :from
            order by statement.person_id, run.month
            """;

    private final JdbcClient jdbc;

    JdbcCalculatedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<YearMonth> notApproved(YearMonth from) {
        LateFactLock.shared(jdbc);
        return jdbc.sql(
                        """
                        select month from run
                        where state not in ('OPEN', 'APPROVED', 'LOCKED') and month >= :from
                        order by month desc limit 1
                        """)
                .param("from", from.toString())
                .query((row, number) -> YearMonth.parse(row.getString("month")))
                .optional();
    }

    @Override
    public void settleBy(PolicyId policy, YearMonth from) {
        jdbc.sql(SETTLE)
                .param("policy", policy.value().toString())
                .param("from", from.toString())
                .update();
    }
}
