package id.kinerja.integration.attendance.app;

import id.kinerja.integration.attendance.EndedDays;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.platform.audit.NotAudited;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has everybody's day resolved when it is over: of who was absent nothing tells, and of who is
 * still to leave nothing tells either. Who has a shift that isn't over has his later, see {@link
 * MarkEndedShifts}.
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
        ZonedDateTime now = clock.now(agency);
        endedDays
                .upTo(now.toLocalDate().minusDays(1))
                .ifPresent(ended -> mark(ended, now.toInstant()));
    }

    private void mark(DateRange ended, Instant now) {
        LocalDate earliest = ended.lastDay().minusDays(LONGEST);
        staleDays.addEnded(
                ended.from().isBefore(earliest) ? earliest : ended.from(), ended.lastDay(), now);
    }
}
