package id.kinerja.story;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks into a service's database as the role that the service runs as. */
final class WallProbe implements AutoCloseable {

    private static final String TABLES =
            """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
            where c.relkind in ('r', 'p') and n.nspname not like 'pg_%'
              and has_schema_privilege(n.oid, 'USAGE') and has_table_privilege(c.oid, 'SELECT')
            order by 1
            """;

    /** Of callers who belong to no agency, such as the platform's; sealed, and nobody's data. */
    private static final String OF_SOMEBODY =
            " and agency_id <> '00000000-0000-0000-0000-000000000000'";

    private final Connection connection;
    private final List<String> tables;

    WallProbe(String url, String user, String password) throws SQLException {
        this.connection = DriverManager.getConnection(url, user, password);
        this.connection.setAutoCommit(false);
        this.tables = tables();
    }

    /** Tables in which an agency sees rows that are not its own. */
    List<String> foreignRowsSeenBy(UUID agency) throws SQLException {
        return tablesWith("agency_id <> '" + agency + "'" + OF_SOMEBODY, agency);
    }

    /** Tables in which rows are seen where no agency is told. */
    List<String> rowsSeenByNobody() throws SQLException {
        return tablesWith("true" + OF_SOMEBODY, null);
    }

    /** Rows that an agency sees of itself, in all tables. */
    long ownRows(UUID agency) throws SQLException {
        long rows = 0;
        for (String table : tables) {
            rows += count(table, "agency_id = '" + agency + "'", agency);
        }
        return rows;
    }

    /** What an agency sees of one column of text. */
    List<String> texts(String query, UUID agency) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement scope = scope(agency);
                Statement statement = connection.createStatement()) {
            scope.execute();
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    texts.add(result.getString(1));
                }
            }
        } finally {
            connection.rollback();
        }
        return texts;
    }

    private PreparedStatement scope(@Nullable UUID agency) throws SQLException {
        PreparedStatement scope =
                connection.prepareStatement("select set_config('kinerja.agency', ?, true)");
        scope.setString(1, agency == null ? "" : agency.toString());
        return scope;
    }

    private List<String> tablesWith(String condition, @Nullable UUID agency) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            if (count(table, condition, agency) > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private long count(String table, String condition, @Nullable UUID agency) throws SQLException {
        try (PreparedStatement scope = scope(agency);
                Statement statement = connection.createStatement()) {
            scope.execute();
            try (ResultSet result =
                    statement.executeQuery(
                            "select count(*) from " + table + " where " + condition)) {
                result.next();
                return result.getLong(1);
            }
        } finally {
            connection.rollback();
        }
    }

    private List<String> tables() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(TABLES)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        connection.rollback();
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
