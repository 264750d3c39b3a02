package id.kinerja.integration.personnel.db;

import id.kinerja.kernel.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of many rows as the columns of one statement, and the days of a row. */
final class Columns {

    private Columns() {}

    static <T> UUID[] ids(Collection<T> rows, Function<T, @Nullable UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    static <T> String[] firstDays(Collection<T> rows, Function<T, DateRange> days) {
        return texts(rows, row -> days.apply(row).from().toString());
    }

    static <T> String[] lastDays(Collection<T> rows, Function<T, DateRange> days) {
        return days(rows, row -> days.apply(row).to());
    }

    static <T> String[] days(Collection<T> rows, Function<T, @Nullable LocalDate> day) {
        return texts(rows, row -> text(day.apply(row)));
    }

    static DateRange days(ResultSet row) throws SQLException {
        return DateRange.of(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
