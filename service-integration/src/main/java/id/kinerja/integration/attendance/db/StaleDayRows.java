package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** One person's day, as rows name it. */
final class StaleDayRows {

    private StaleDayRows() {}

    static StaleDays.Day day(ResultSet row, int number) throws SQLException {
        return new StaleDays.Day(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("date", LocalDate.class));
    }
}
