package id.kinerja.platform.agency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL in every transaction, reads included, which agency it may see.
 *
 * <p>The setting ends with the transaction, so a pooled connection never carries it on.
 */
public final class AgencyTransactionManager extends JdbcTransactionManager {

    private static final String ENTER = "select set_config('kinerja.agency', ?, true)";

    public AgencyTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var agency = AgencyScope.current();
        if (agency.isEmpty()) {
            return;
        }
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setString(1, agency.get().toString());
            enter.execute();
        }
    }
}
