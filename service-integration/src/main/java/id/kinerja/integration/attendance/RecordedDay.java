package id.kinerja.integration.attendance;

import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;

/**
 * A day as it is kept, for whoever reads it.
 *
 * @param unit for which it counts
 * @param papers what it rests on beside its punches
 * @param closed whether its period is closed, so that it stands as it is
 * @param correction whether it is what a day of a closed period would come to by now
 */
public record RecordedDay(
        LocalDate date,
        UnitId unit,
        AttendanceDay outcome,
        List<ConfirmationSource> papers,
        boolean closed,
        boolean correction) {

    public RecordedDay {
        papers = List.copyOf(papers);
    }
}
