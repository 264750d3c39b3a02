package id.kinerja.tukin.run.db;

import id.kinerja.tukin.run.EventsPutAside;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEventsPutAside implements EventsPutAside {

    // The table is the platform's and has no wall of its own: it is read for one agency by name.
    private static final String WAITING =
            "select count(*) from platform.dead_letter where replayed_at is null and agency_id = platform.agency()";

    private final JdbcClient jdbc;

    JdbcEventsPutAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int waiting() {
        return jdbc.sql(WAITING).query(Integer.class).single();
    }
}
