package id.kinerja.integration.attendance.app;

import id.kinerja.integration.attendance.EndedDays;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.platform.audit.NotAudited;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has everybody's day resolved when it is over: of who was absent nothing tells, and of who is
 * still to leave nothing tells either.
 */
@Service
public class MarkEndedDays {

    /** Of an agency that was away for longer, HR says itself from when on. */
    private static final int LONGEST = 62;

    private final EndedDays endedDays;
    private final StaleDays staleDays;
    private final BusinessClock clock;

    MarkEndedDays(EndedDays endedDays, StaleDays staleDays, BusinessClock clock) {
        this.endedDays = endedDays;
        this.staleDays = staleDays;
        this.clock = clock;
    }

    /** Called in the scope of the agency, as often as one likes. */
    @NotAudited(reason = "Time has passed, nobody decides anything here")
    @Transactional
    public void mark(AgencyId agency) {
        endedDays.upTo(clock.today(agency).minusDays(1)).ifPresent(this::mark);
    }

    private void mark(DateRange ended) {
        LocalDate earliest = ended.lastDay().minusDays(LONGEST);
        staleDays.addAll(
                ended.from().isBefore(earliest) ? earliest : ended.from(), ended.lastDay());
    }
}
