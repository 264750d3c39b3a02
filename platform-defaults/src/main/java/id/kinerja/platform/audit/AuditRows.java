package id.kinerja.platform.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Rows of the trail as they are read back. */
final class AuditRows {

    /** Of a table called {@code e}. */
    static final String ENTRY =
            """
            e.agency_id, e.id, e.at, e.act, e.look, e.actor_id, e.account, e.client, e.roles,
            e.subject_id, e.reference, e.trace_id, e.detail::text as detail
            """;

    private AuditRows() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("agency_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                row.getBoolean("look"),
                row.getObject("actor_id", UUID.class),
                row.getString("account"),
                row.getString("client"),
                texts(row.getArray("roles")),
                row.getObject("subject_id", UUID.class),
                row.getObject("reference", UUID.class),
                row.getString("trace_id"),
                row.getString("detail"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
