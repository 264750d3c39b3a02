package id.kinerja.integration.attendance.app;

import id.kinerja.integration.attendance.EndedShifts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the day of a shift that runs past midnight resolved when the shift is over. */
@Service
public class MarkEndedShifts {

    private final EndedShifts endedShifts;
    private final StaleDays staleDays;
    private final BusinessClock clock;

    MarkEndedShifts(EndedShifts endedShifts, StaleDays staleDays, BusinessClock clock) {
        this.endedShifts = endedShifts;
        this.staleDays = staleDays;
        this.clock = clock;
    }

    /** Called in the scope of the agency, as often as one likes. */
    @NotAudited(reason = "Time has passed, nobody decides anything here")
    @Transactional
    public void mark(AgencyId agency) {
        Instant now = clock.now(agency).toInstant();
        Instant since = endedShifts.seenUntil(now);
        if (since.isBefore(now)) {
            staleDays.addOfEndedShifts(since, now);
        }
    }
}
