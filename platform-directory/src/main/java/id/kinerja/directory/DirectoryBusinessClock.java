package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;

/** The agency's own time; it may be set in demo and training agencies, and in no other. */
public final class DirectoryBusinessClock implements BusinessClock {

    private final Directory directory;
    private final Clock clock;

    public DirectoryBusinessClock(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public ZonedDateTime now(AgencyId agency) {
        // An agency that was opened a moment ago may not have reached this service's copy.
        Agency known = directory.agency(agency).orElseThrow(() -> Refused.notNow("try-again-soon"));
        Duration offset = known.kind() == Agency.Kind.LIVE ? Duration.ZERO : known.clockOffset();
        return clock.instant().plus(offset).atZone(known.zone());
    }
}
