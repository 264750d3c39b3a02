package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.ServiceOff.Service;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the agency in scope has settled of months, as the directory has it. */
@Component
public class SettledByAgency {

    private final Directory directory;

    SettledByAgency(Directory directory) {
        this.directory = directory;
    }

    /**
     * What holds for one month.
     *
     * @param attendance the days whose attendance counts for it
     * @param rated whether it is rated, or the agency does without
     * @param logged whether daily logs are written of it, or the agency does without
     */
    public record Settled(DateRange attendance, boolean rated, boolean logged) {}

    public Settled of(YearMonth month) {
        Optional<Agency> agency = directory.ownAgency();
        return new Settled(
                agency.map(Agency::cutOffs).orElse(AttendanceCutOffs.CALENDAR).daysOf(month),
                uses(agency, Service.EVALUATION, month),
                uses(agency, Service.ACTIVITY, month));
    }

    private static boolean uses(Optional<Agency> agency, Service service, YearMonth month) {
        return agency.map(one -> one.uses(service, month.atEndOfMonth())).orElse(true);
    }
}
