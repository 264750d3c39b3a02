package id.kinerja.tukin.run.db;

import id.kinerja.tukin.policy.CalculatedMonths;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCalculatedMonths implements CalculatedMonths {

    private final JdbcClient jdbc;

    JdbcCalculatedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<YearMonth> latest() {
        LateFactLock.shared(jdbc);
        return jdbc.sql("select month from run where state <> 'OPEN' order by month desc limit 1")
                .query((row, number) -> YearMonth.parse(row.getString("month")))
                .optional();
    }
}
