package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.Feed;
import id.kinerja.integration.terminal.FileProfile;
import id.kinerja.integration.terminal.Networks;
import id.kinerja.integration.terminal.PrivilegeKey;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A terminal, as rows name it. */
final class TerminalRows {

    private TerminalRows() {}

    static Terminal terminal(ResultSet row, int number) throws SQLException {
        return new Terminal(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("serial_number"),
                new Feed(
                        Terminal.Kind.valueOf(row.getString("kind")),
                        row.getString("client_id"),
                        profile(row),
                        PrivilegeKey.valueOf(row.getString("privilege_key")),
                        row.getBytes("sealed_token") != null,
                        Networks.kept(texts(row, "networks")),
                        row.getString("model")),
                new Terminal.Place(
                        row.getString("site"), ZoneId.of(row.getString("zone")), unit(row)),
                row.getObject("in_use_since", LocalDate.class),
                row.getString("attlog_stamp"),
                Terminal.State.valueOf(row.getString("state")),
                row.getString("suspended_because"),
                row.getLong("revision"));
    }

    private static @Nullable FileProfile profile(ResultSet row) throws SQLException {
        String pin = row.getString("file_pin_column");
        return pin == null
                ? null
                : new FileProfile(
                        pin,
                        row.getString("file_time_column"),
                        row.getString("file_time_pattern"),
                        row.getString("file_direction_column"),
                        texts(row, "file_arrivals"),
                        texts(row, "file_departures"),
                        row.getString("file_serial_column"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static @Nullable UnitId unit(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return unit == null ? null : new UnitId(unit);
    }
}
