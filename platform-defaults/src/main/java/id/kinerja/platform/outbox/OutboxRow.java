package id.kinerja.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An event that has committed and waits to be delivered. */
record OutboxRow(
        long id,
        String topic,
        UUID subject,
        String key,
        String headers,
        byte[] payload,
        long ageMillis) {

    // Below the oldest running transaction only: a smaller id may still commit after a larger one.
    private static final String OLDEST =
            """
            select id, topic, subject, record_key, headers::text, payload,
                   (extract(epoch from clock_timestamp() - told_at) * 1000)::bigint
            from platform.outbox
            where xid < (select pg_snapshot_xmin(pg_current_snapshot())) and topic <> all(?)
            order by id
            limit ?
            """;

    // By the index: the table is mostly room that delivered events have left.
    private static final String ANY = "select id from platform.outbox order by id limit 1";

    private static final String PUT_ASIDE =
            """
            with dead as (delete from platform.outbox where id = ? returning *)
            insert into platform.outbox_dead
                (id, agency_id, topic, subject, record_key, headers, payload, told_at, cause)
            select id, agency_id, topic, subject, record_key, headers, payload, told_at, ? from dead
            """;

    /**
     * @param without topics that are passed over this time
     */
    static List<OutboxRow> oldest(Connection connection, int limit, Set<String> without)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setArray(1, connection.createArrayOf("text", without.toArray()));
            select.setInt(2, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(of(result));
                }
            }
            return rows;
        }
    }

    /** Whether some wait for an older transaction to end, of whatever database of the server. */
    static boolean anyHeldBack(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANY);
                ResultSet answer = select.executeQuery()) {
            return answer.next();
        }
    }

    static void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from platform.outbox where id = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf("bigint", rows.stream().map(OutboxRow::id).toArray()));
            delete.executeUpdate();
        }
    }

    /** Moves a row out of the way, in one statement. */
    void putAside(Connection connection, String cause) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(PUT_ASIDE)) {
            move.setLong(1, id);
            move.setString(2, cause);
            move.executeUpdate();
        }
    }

    private static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getBytes(6),
                row.getLong(7));
    }
}
