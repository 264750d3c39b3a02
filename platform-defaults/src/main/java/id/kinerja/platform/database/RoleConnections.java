package id.kinerja.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A few connections under a narrow role, apart from the service's own pool. */
public final class RoleConnections implements AutoCloseable {

    private static final int FEW = 2;

    private final HikariDataSource pool;

    public RoleConnections(String name, String url, DatabaseAccount account) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(account.username());
        config.setPassword(account.password());
        config.setMaximumPoolSize(FEW);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        // A killed client must not outlive its statement.
        config.setConnectionInitSql(
                "set statement_timeout = '30s'; set client_connection_check_interval = '2s'");
        this.pool = new HikariDataSource(config);
    }

    public Connection open() throws SQLException {
        return pool.getConnection();
    }

    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
