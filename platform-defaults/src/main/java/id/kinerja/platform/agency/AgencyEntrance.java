package id.kinerja.platform.agency;

import id.kinerja.kernel.AgencyId;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a caller without an agency act in one, inside the transaction that is already open for him.
 *
 * <p>Only routes that are marked cross-agency have such callers.
 */
public final class AgencyEntrance {

    private final JdbcClient jdbc;

    public AgencyEntrance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public <T> T enter(AgencyId agency, Supplier<T> work) {
        boolean open = TransactionSynchronizationManager.isActualTransactionActive();
        if (open) {
            show(agency.toString());
        }
        T answer = AgencyScope.call(agency, work::get);
        if (open) {
            show(AgencyScope.current().map(AgencyId::toString).orElse(""));
        }
        return answer;
    }

    private void show(String agency) {
        jdbc.sql("select set_config('kinerja.agency', :agency, true)")
                .param("agency", agency)
                .query()
                .singleValue();
    }
}
