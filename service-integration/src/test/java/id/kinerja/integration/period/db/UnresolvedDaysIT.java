package id.kinerja.integration.period.db;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How a month's days are found behind the wall. */
@ServiceTest
class UnresolvedDaysIT {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    @Autowired
    UnresolvedDaysIT(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void readsNoDayOfAnotherMonth() {
        List<String> plan =
                transactions.execute(
                        open -> {
                            set("kinerja.agency", UUID.randomUUID().toString());
                            // As for all the people of a large agency.
                            set("enable_seqscan", "off");
                            set("enable_nestloop", "off");
                            return jdbc.sql("explain select count(*) " + UnresolvedDays.OF_MONTH)
                                    .param("from", "2026-05-01")
                                    .param("to", "2026-05-31")
                                    .param("month", "2026-05")
                                    .query(String.class)
                                    .list();
                        });

        assertThat(String.join("\n", plan))
                .containsPattern(
                        "attendance_day_of_agency.*\n\\s+Index Cond: \\(\\(agency_id = .* AND \\(date >= .* AND \\(date <= ");
    }

    private void set(String name, String value) {
        jdbc.sql("select set_config(:name, :value, true)")
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }
}
