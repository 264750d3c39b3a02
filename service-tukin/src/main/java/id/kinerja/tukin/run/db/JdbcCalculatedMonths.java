package id.kinerja.tukin.run.db;

import id.kinerja.kernel.DateRange;
import id.kinerja.tukin.policy.CalculatedMonths;
import id.kinerja.tukin.policy.PolicyId;
import java.sql.Types;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalculatedMonths implements CalculatedMonths {

    private static final String SETTLE =
            """
            insert into late_fact (agency_id, late_id, person_id, month, kind, evidence)
            select platform.agency(), uuidv7(), person_id, month, 'POLICY', :policy
            from (select statement.person_id, run.month
                  from month_run run join version_statement statement using (run_id, version)
                  where run.state in ('APPROVED', 'LOCKED')
                  union
                  select person_id, month from month_entry) approved
            where daterange(:from, :to, '[]') @> (month || '-01')::date
            order by person_id, month
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
    public void settleBy(PolicyId policy, DateRange during) {
        jdbc.sql(SETTLE)
                .param("policy", policy.value().toString())
                .param("from", during.from(), Types.DATE)
                .param("to", during.to(), Types.DATE)
                .update();
    }
}
