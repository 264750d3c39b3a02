package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was granted is entered once; the service itself has no right to change it. */
@ServiceTest
class LedgerRightsIT {

    private final PayDesk desk;
    private final Together together;
    private final JdbcClient jdbc;

    @Autowired
    LedgerRightsIT(@LocalServerPort int port, TransactionTemplate transactions, JdbcClient jdbc) {
        this.desk = new PayDesk(port);
        this.together = new Together(transactions, desk.agency());
        this.jdbc = jdbc;
    }

    @Test
    void neverChangesWhatWasGranted() {
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        desk.pay("2026-05");

        for (String change :
                List.of(
                        "update ledger_entry set amount = amount + 1",
                        "delete from ledger_entry",
                        "truncate ledger_entry",
                        "update deposit_entry set amount = amount + 1",
                        "delete from deposit_entry",
                        "update deposit set amount = amount + 1",
                        "delete from deposit")) {
            assertThatThrownBy(() -> together.alone(() -> jdbc.sql(change).update()))
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(desk.granted(person)).isEqualTo(4_595_150);
    }
}
