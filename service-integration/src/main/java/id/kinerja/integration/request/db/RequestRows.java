package id.kinerja.integration.request.db;

import id.kinerja.integration.request.AttendanceRequest;
import id.kinerja.integration.request.AttendanceRequestId;
import id.kinerja.integration.request.AttendanceRequests;
import id.kinerja.integration.request.ClaimedTimes;
import id.kinerja.integration.request.RequestKind;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of attendance requests. */
final class RequestRows {

    private RequestRows() {}

    static AttendanceRequest request(ResultSet row, int number) throws SQLException {
        return new AttendanceRequest(
                new AttendanceRequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                RequestKind.valueOf(row.getString("kind")),
                DateRange.of(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)),
                new ClaimedTimes(
                        row.getObject("arrival", LocalDateTime.class),
                        row.getObject("departure", LocalDateTime.class)),
                row.getString("reason"),
                row.getString("proof"),
                person(row, "superior_id"),
                row.getObject("asked_on", LocalDate.class),
                AttendanceRequest.State.valueOf(row.getString("state")),
                decision(row),
                row.getLong("revision"));
    }

    static AttendanceRequests.Watched watched(ResultSet row, int number) throws SQLException {
        return new AttendanceRequests.Watched(
                request(row, number),
                row.getBoolean("watched"),
                person(row, "watched_superior_id"));
    }

    private static AttendanceRequest.@Nullable Decision decision(ResultSet row)
            throws SQLException {
        PersonId by = person(row, "decided_by");
        return by == null
                ? null
                : new AttendanceRequest.Decision(
                        by, person(row, "in_name_of"), row.getString("decision_note"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
