package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SaidUnits;
import id.kinerja.integration.siasn.SiasnUnits;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks SIASN for its units, with each pull of people, outside of any transaction. */
@Component
class PullUnits {

    private final WorkOnPulls work;
    private final SiasnUnits siasn;
    private final Clock clock;

    PullUnits(WorkOnPulls work, SiasnUnits siasn, Clock clock) {
        this.work = work;
        this.siasn = siasn;
        this.clock = clock;
    }

    /** In the scope of the agency; not where it was done a while ago. */
    void pull(WorkOnPulls.Part part) {
        if (work.claimUnits()) {
            work.keepUnits(SaidUnits.Said.of(siasn.list(part.access()), clock.instant()));
        }
    }
}
