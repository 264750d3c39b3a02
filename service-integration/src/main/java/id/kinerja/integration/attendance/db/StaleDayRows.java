package id.kinerja.integration.attendance.db;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person's day, as rows and statements name it. */
final class StaleDayRows {

    private StaleDayRows() {}

    /** A statement that takes these days as {@code :people} and {@code :dates}, in their order. */
    static JdbcClient.StatementSpec forDays(JdbcClient jdbc, String sql, List<StaleDays.Day> days) {
        return jdbc.sql(sql)
                .param(
                        "people",
                        days.stream().map(day -> day.person().value()).toArray(UUID[]::new))
                .param(
                        "dates",
                        days.stream().map(day -> day.date().toString()).toArray(String[]::new));
    }

    static StaleDays.Day day(ResultSet row, int number) throws SQLException {
        return new StaleDays.Day(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("date", LocalDate.class));
    }
}
