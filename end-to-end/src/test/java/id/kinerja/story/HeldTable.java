package id.kinerja.story;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * A table of a service that nobody writes meanwhile, so that a transaction stands still in its
 * middle, with what it has read and written before.
 */
final class HeldTable implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String WAITING =
            """
            select count(*) from pg_locks
            where not granted and locktype = 'relation'
              and database = (select oid from pg_database where datname = current_database())
            """;

    private final Connection connection;

    /**
     * @param user the owner of the table, who may hold it
     */
    HeldTable(String url, String user, String password, String table) throws SQLException {
        this.connection = DriverManager.getConnection(url, user, password);
        this.connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
    }

    /** Until somebody has come so far that he would write it. */
    void awaitWriter() {
        Awaitility.await().atMost(SOON).until(() -> writers() > 0);
    }

    private long writers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(WAITING)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Where the database has died meanwhile it is free already. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            System.out.println("Nothing is held any more: " + gone.getMessage());
        }
    }
}
