package id.kinerja.integration.attendance.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.platform.audit.NotAudited;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets a day aside that can't be resolved, so that those beside it go on; HR sees it in its work
 * list, and no period closes over it.
 */
@Service
public class SetDaysAside {

    private static final Duration TRIED_AGAIN = Duration.ofHours(6);

    private final StaleDays staleDays;
    private final Clock clock;

    SetDaysAside(StaleDays staleDays, Clock clock) {
        this.staleDays = staleDays;
        this.clock = clock;
    }

    /** Called in the scope of the agency. */
    @NotAudited(reason = "It waits as before, and nobody decides anything here")
    @Transactional
    public void setAside(StaleDays.Day day, String because) {
        staleDays.setAside(day, because);
    }

    /** What held them up may be mended by now; called in the scope of the agency. */
    @NotAudited(reason = "Time has passed, nobody decides anything here")
    @Transactional
    public void tryAgain() {
        staleDays.tryStuckAgain(clock.instant().minus(TRIED_AGAIN));
    }
}
