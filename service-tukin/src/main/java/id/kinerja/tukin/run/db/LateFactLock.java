package id.kinerja.tukin.run.db;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Between a calculation that begins and facts that come at the same moment: either the fact has
 * committed and is read, or it knows that it is late. And between two runs that are approved at the
 * same moment, each of which must see what the other has granted. Held until the end of the
 * transaction.
 */
final class LateFactLock {

    private static final String KEY = "hashtextextended('late facts of ' || platform.agency(), 0)";

    private LateFactLock() {}

    static void shared(JdbcClient jdbc) {
        take(jdbc, "pg_advisory_xact_lock_shared");
    }

    static void exclusive(JdbcClient jdbc) {
        take(jdbc, "pg_advisory_xact_lock");
    }

    private static void take(JdbcClient jdbc, String function) {
        jdbc.sql("select " + function + "(" + KEY + ")").query((row, number) -> true).list();
    }
}
