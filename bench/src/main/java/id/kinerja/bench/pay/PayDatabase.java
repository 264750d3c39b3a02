package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The service's database, looked at beside the wall. */
final class PayDatabase implements AutoCloseable {

    private static final int LOOK = 20;

    private final Connection connection;

    PayDatabase(Ground ground) throws SQLException {
        this.connection = ground.superuser(Payroll.DATABASE);
    }

    /** How many rows it wrote. */
    int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    long number(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Who is rated, and by which rating. */
    record Rated(UUID person, UUID rating) {}

    /** One in so many of them. */
    List<Rated> rated(int of) throws SQLException {
        List<Rated> rated = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select person_id, rating_id from (select person_id, rating_id, row_number() over (order by person_id) n"
                                        + " from rating_fact) numbered where n % "
                                        + of
                                        + " = 0")) {
            while (row.next()) {
                rated.add(new Rated(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
            }
        }
        return rated;
    }

    /** Until the answer is that one. */
    void await(String question, long answer, Duration patience)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (number(question) != answer) {
            Gate.holds("Never " + answer + ": " + question, System.nanoTime() < end);
            Thread.sleep(LOOK);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
