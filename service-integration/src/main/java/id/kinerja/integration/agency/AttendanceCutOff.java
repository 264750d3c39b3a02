package id.kinerja.integration.agency;

import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which day an agency ends the attendance of a month; in force from the first month that
 * begins on its day or after it.
 *
 * @param lastDay 1 to 31, of a month that is shorter its last day; absent where a month ends with
 *     its own last day
 */
public record AttendanceCutOff(@Nullable Integer lastDay) {

    public static final AttendanceCutOff SHIPPED = new AttendanceCutOff(null);

    public List<Finding> findings() {
        boolean possible =
                lastDay == null || (lastDay >= 1 && lastDay <= AttendanceCutOffs.CutOff.LATEST);
        return possible ? List.of() : List.of(Finding.of("lastDay", "cut-off-impossible"));
    }

    /** The first month that begins on that day or after it. */
    public static YearMonth firstMonth(LocalDate from) {
        YearMonth month = YearMonth.from(from);
        return from.equals(month.atDay(1)) ? month : month.plusMonths(1);
    }
}
