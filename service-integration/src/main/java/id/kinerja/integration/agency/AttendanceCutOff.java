package id.kinerja.integration.agency;

import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.Refused.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which day an agency ends the attendance of a month; in force from the first month that
 * begins on its day or after it.
 *
 * @param lastDay 1 to 28; absent where a month ends with its own last day
 */
public record AttendanceCutOff(@Nullable Integer lastDay) {

    public static final AttendanceCutOff SHIPPED = new AttendanceCutOff(null);

    public List<Finding> findings() {
        boolean possible =
                lastDay == null || (lastDay >= 1 && lastDay <= AttendanceCutOffs.CutOff.LATEST);
        return possible ? List.of() : List.of(Finding.of("lastDay", "cut-off-impossible"));
    }
}
