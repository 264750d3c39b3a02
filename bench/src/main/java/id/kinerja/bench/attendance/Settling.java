package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Gate;
import id.kinerja.kernel.event.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What follows by itself once punches are there: days are resolved, and told. */
final class Settling implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int LOOK = 20;
    private static final String WAITING = "select exists(select from stale_day)";
    private static final String UNTOLD = "select exists(select from platform.outbox)";

    private final Ground ground;
    private final Connection connection;

    Settling(Ground ground) throws SQLException {
        this.ground = ground;
        this.connection = ground.superuser("integration");
    }

    /** Until no day waits. */
    void resolved() throws SQLException, InterruptedException {
        await(WAITING, "Not every day is resolved");
    }

    /** Until no day waits and all of them are told. */
    void told() throws SQLException, InterruptedException {
        resolved();
        await(UNTOLD, "The outbox does not become empty");
    }

    /** Every day of everybody who punched is there, and each of its revisions was told once. */
    void check() throws SQLException, InterruptedException {
        Gate.equal(
                "Days",
                number(
                        "select count(*) from (select distinct person_id, device_time::date from punch) d"),
                number("select count(*) from attendance_day"));
        checkTold();
    }

    void checkTold() throws SQLException, InterruptedException {
        Gate.equal(
                "Events of days",
                number("select coalesce(sum(revision), 0) from attendance_day"),
                ground.toldOn(Topics.ATTENDANCE_DAY));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void await(String question, String fault) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isSo(question)) {
            Gate.holds(fault, System.nanoTime() < end);
            Thread.sleep(LOOK);
        }
    }

    private boolean isSo(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private long number(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
