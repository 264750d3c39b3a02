package id.kinerja.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Questions about one person or one thing: for PostgreSQL one value is so much cheaper than the ten
 * that a plan for any number expects that each would be planned anew, which takes longer than
 * answering it.
 */
public final class PlannedOnce {

    private static final String PLAN_ONCE =
            "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private PlannedOnce() {}

    /** All that is asked in this transaction from now on. */
    public static void fromNowOn(JdbcClient jdbc) {
        jdbc.sql(PLAN_ONCE).query(String.class).single();
    }
}
