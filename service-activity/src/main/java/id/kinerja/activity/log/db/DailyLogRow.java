package id.kinerja.activity.log.db;

import static java.util.Objects.requireNonNull;

import id.kinerja.activity.log.DailyLog;
import id.kinerja.activity.log.DailyLogId;
import id.kinerja.activity.log.DecidedBy;
import id.kinerja.activity.log.LogEntry;
import id.kinerja.activity.log.LogHours;
import id.kinerja.activity.log.Quantity;
import id.kinerja.activity.log.WorkDuration;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
            case "RETURNED" ->
                    new DailyLog.Returned(
                            written, row.getString("reason"), by(row, "returned_by"), revision);
            case "VERIFIED" ->
                    new DailyLog.Verified(
                            written,
                            requireNonNull(by(row, "verified_by")),
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
                        hours(row),
                        row.getString("bukti_dukung"),
                        instant(row.getObject("client_time", OffsetDateTime.class))));
    }

    private static @Nullable LogHours hours(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("starts_at", LocalTime.class);
        return from == null ? null : new LogHours(from, row.getObject("ends_at", LocalTime.class));
    }

    private static @Nullable DecidedBy by(ResultSet row, String column) throws SQLException {
        PersonId person = person(row, column);
        return person == null ? null : new DecidedBy(person, person(row, "in_name_of"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
