package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How waiting days are found, which every agency asks for every half second. */
@ServiceTest
class StaleDayPlanIT {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    @Autowired
    StaleDayPlanIT(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void passesOverNoDayThatWaitsForSomebodyElse() {
        List<String> plan =
                transactions.execute(
                        open -> {
                            set("kinerja.agency", UUID.randomUUID().toString());
                            // As for a table of any size.
                            set("enable_seqscan", "off");
                            set("enable_bitmapscan", "off");
                            set("enable_sort", "off");
                            return jdbc.sql(
                                            """
                                            explain select person_id, date from stale_day
                                            where stuck_since is null order by mark_id limit 2000
                                            """)
                                    .query(String.class)
                                    .list();
                        });

        assertThat(String.join("\n", plan))
                .contains("stale_day_pkey", "Index Cond: (agency_id")
                .doesNotContain("Sort");
    }

    private void set(String name, String value) {
        jdbc.sql("select set_config(:name, :value, true)")
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }
}
