package id.kinerja.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** What holds for the tables of every service; each has one test that implements this. */
public interface StandsBehindTheWall {

    /** Whoever adds a table may forget the wall; this doesn't. */
    @Test
    default void hasTheWallBeforeEveryTableOfAnAgency(
            @Value("${spring.application.name}") String service) throws SQLException {
        assertThat(
                        texts(
                                service,
                                """
                                select relname from pg_class
                                join pg_namespace on pg_namespace.oid = relnamespace
                                     and nspname in ('public', 'directory')
                                where relkind in ('r', 'p')
                                  and exists (select from pg_attribute
                                              where attrelid = pg_class.oid and attname = 'agency_id')
                                  and not (relrowsecurity and relforcerowsecurity
                                           and exists (select from pg_policy
                                                       where polrelid = pg_class.oid and polname = 'wall'))
                                """))
                .containsExactlyInAnyOrderElementsOf(openTables());
    }

    /** Tables of ids alone, by which background work finds the agencies it has to go to. */
    default Set<String> openTables() {
        return Set.of();
    }

    /**
     * Behind the wall PostgreSQL uses an index only for operators that leak nothing, such as those
     * of a b-tree over ids, dates and texts. Overlap of ranges or arrays isn't one: such an index
     * looks good and each query reads the rows of everybody.
     */
    @Test
    default void hasNoIndexThatTheWallMakesUseless(
            @Value("${spring.application.name}") String service) throws SQLException {
        assertThat(
                        texts(
                                service,
                                """
                                select index.relname from pg_index
                                join pg_class index on index.oid = indexrelid
                                join pg_class walled on walled.oid = indrelid and walled.relrowsecurity
                                join pg_am on pg_am.oid = index.relam
                                where amname in ('gin', 'gist', 'spgist')
                                  and not exists (select from pg_constraint where conindid = indexrelid)
                                """))
                .isEmpty();
    }

    private static List<String> texts(String service, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = TestPostgres.superuser(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
