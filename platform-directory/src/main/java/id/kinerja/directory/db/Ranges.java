package id.kinerja.directory.db;

import id.kinerja.kernel.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Ranges between Java, where both ends are included, and PostgreSQL, where the end is not. */
final class Ranges {

    /** That a row of {@code directory.person_status status} says that the service has ended. */
    static final String ENDED =
            "status.code in ('PENSIUN', 'MENINGGAL', 'KONTRAK_BERAKHIR', 'BERHENTI')";

    private Ranges() {}

    static String text(DateRange range) {
        return "[" + range.from() + "," + (range.to() == null ? "" : range.to()) + "]";
    }

    /** From columns that were selected by {@link #columns}. */
    static DateRange of(ResultSet row) throws SQLException {
        return DateRange.of(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    static String columns(String range) {
        return "lower(" + range + ") as valid_from, upper(" + range + ") - 1 as valid_to";
    }
}
