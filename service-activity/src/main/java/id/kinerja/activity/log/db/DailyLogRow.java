package id.kinerja.activity.log.db;

import static java.util.Objects.requireNonNull;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.LogEntry;
import id.kinerja.activity.log.Quantity;
import id.kinerja.activity.log.WorkDuration;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as the state that it stands for. */
final class DailyLogRow {

    private DailyLogRow() {}

    static DailyLog log(ResultSet row, int number) throws SQLException {
        DailyLog.Written written = written(row);
        long revision = row.getLong("revision");
        return switch (row.getString("state")) {
            case "SUBMITTED" -> new DailyLog.Submitted(written, revision);
            case "RETURNED" -> new DailyLog.Returned(written, row.getString("reason"), revision);
            case "VERIFIED" ->
                    new DailyLog.Verified(
                            written,
                            new PersonId(row.getObject("verified_by", UUID.class)),
                            requireNonNull(row.getObject("verified_at", OffsetDateTime.class))
                                    .toInstant(),
                            revision);
            default -> throw new IllegalStateException("No such state: " + row.getString("state"));
        };
    }

    private static DailyLog.Written written(ResultSet row) throws SQLException {
        return new DailyLog.Written(
                new DailyLogId(row.getObject("log_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new LogEntry(
                        row.getString("client_id"),
                        row.getObject("date", LocalDate.class),
                        row.getObject("result_id", UUID.class),
                        row.getString("text"),
                        new WorkDuration(row.getInt("minutes")),
                        Quantity.of(row.getBigDecimal("quantity").toPlainString()),
                        row.getString("bukti_dukung"),
                        instant(row.getObject("client_time", OffsetDateTime.class))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
