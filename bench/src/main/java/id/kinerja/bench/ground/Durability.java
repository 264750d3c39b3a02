package id.kinerja.bench.ground;

import id.kinerja.bench.rule.Gate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What PostgreSQL says of itself before each run: speed that isn't durable is no speed. */
public final class Durability {

    private static final Map<String, String> EXPECTED =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private Durability() {}

    public static void check(Ground ground, String database) throws SQLException {
        try (Connection connection = ground.superuser(database);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : EXPECTED.entrySet()) {
                try (ResultSet row = statement.executeQuery("show " + setting.getKey())) {
                    row.next();
                    Gate.equal(setting.getKey(), setting.getValue(), row.getString(1));
                }
            }
        }
    }
}
