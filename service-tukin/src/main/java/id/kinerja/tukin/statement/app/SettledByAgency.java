package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.DateRange;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** What the agency in scope has settled of a month, as the directory has it. */
@Component
public class SettledByAgency {

    private final Directory directory;

    SettledByAgency(Directory directory) {
        this.directory = directory;
    }

    /** The days whose attendance counts for the month. */
    public DateRange attendanceOf(YearMonth month) {
        return directory
                .ownAgency()
                .map(Agency::cutOffs)
                .orElse(AttendanceCutOffs.CALENDAR)
                .daysOf(month);
    }

    /** Whether the month is rated, or the agency does without. */
    boolean rates(YearMonth month) {
        return directory
                .ownAgency()
                .map(agency -> agency.uses(Agency.Service.EVALUATION, month.atEndOfMonth()))
                .orElse(true);
    }
}
