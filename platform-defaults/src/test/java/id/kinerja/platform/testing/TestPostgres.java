package id.kinerja.platform.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One durable PostgreSQL for all tests of a JVM, with a database and its four roles per service.
 */
public final class TestPostgres {

    private static final List<String> ROLES = List.of("owner", "app", "relay", "sealer");
    private static final Map<String, Map<String, String>> DATABASES = new HashMap<>();
    private static final Map<String, HikariDataSource> SUPERUSERS = new ConcurrentHashMap<>();
    private static final EmbeddedPostgres SERVER = start();
    private static final CutLine LINE = new CutLine(SERVER.getPort());

    private TestPostgres() {}

    /** The environment of a service on its database, which is made when first asked for. */
    public static synchronized Map<String, String> environmentOf(String service) {
        return DATABASES.computeIfAbsent(service, TestPostgres::create);
    }

    /**
     * A connection that stands above the wall, to look at what a service has stored; kept open for
     * the next one, since tests look thousands of times.
     */
    public static Connection superuser(String service) throws SQLException {
        return SUPERUSERS.computeIfAbsent(service, TestPostgres::superusers).getConnection();
    }

    private static HikariDataSource superusers(String service) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(SERVER.getDatabase("postgres", service));
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    /** A connection as one of the service's own roles, such as its owner. */
    public static Connection as(String service, String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + service, role, role);
    }

    /** The database is away for every service of this JVM, until it is mended. */
    public static void cut() {
        LINE.cut();
    }

    public static void mend() {
        LINE.mend();
    }

    private static Map<String, String> create(String service) {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "KINERJA_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + LINE.port() + "/" + service);
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : ROLES) {
                String name = service + "_" + role;
                statement.execute("create role " + name + " login password '" + name + "'");
                environment.put(
                        "KINERJA_DATABASE_" + role.toUpperCase(java.util.Locale.ROOT) + "_USERNAME",
                        name);
                environment.put(
                        "KINERJA_DATABASE_" + role.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD",
                        name);
            }
            statement.execute("create database " + service + " owner " + service + "_owner");
            extend(service);
        } catch (SQLException fault) {
            throw new IllegalStateException("No test database for " + service, fault);
        }
        return environment;
    }

    private static void extend(String service) throws SQLException {
        try (Connection connection = superuser(service);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension btree_gist");
            statement.execute("alter schema public owner to " + service + "_owner");
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "150")
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
