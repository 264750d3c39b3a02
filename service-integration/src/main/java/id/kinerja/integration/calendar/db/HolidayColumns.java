package id.kinerja.integration.calendar.db;

import id.kinerja.integration.calendar.HolidayYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days off as statements take them and rows give them. */
final class HolidayColumns {

    private HolidayColumns() {}

    static JdbcClient.StatementSpec dates(
            JdbcClient.StatementSpec statement, List<HolidayYear.Holiday> days) {
        return statement.param("dates", texts(days, day -> day.date().toString()));
    }

    static JdbcClient.StatementSpec kinds(
            JdbcClient.StatementSpec statement, List<HolidayYear.Holiday> days) {
        return statement.param("kinds", texts(days, day -> day.kind().name()));
    }

    static JdbcClient.StatementSpec names(
            JdbcClient.StatementSpec statement, List<HolidayYear.Holiday> days) {
        return statement.param("names", texts(days, HolidayYear.Holiday::name));
    }

    static HolidayYear.Holiday holiday(ResultSet row, int number) throws SQLException {
        return new HolidayYear.Holiday(
                row.getObject("date", LocalDate.class),
                HolidayYear.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }

    private static String[] texts(
            List<HolidayYear.Holiday> days, Function<HolidayYear.Holiday, String> part) {
        return days.stream().map(part).toArray(String[]::new);
    }
}
