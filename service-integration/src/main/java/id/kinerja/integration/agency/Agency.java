package id.kinerja.integration.agency;

import id.kinerja.kernel.AgencyId;
import java.time.Duration;
import java.time.ZoneId;

/**
 * An agency (instansi) of this installation.
 *
 * @param clockOffset how far its business clock stands from the technical one; zero for a live
 *     agency
 */
public record Agency(
        AgencyId id,
        String code,
        String name,
        Kind kind,
        ZoneId zone,
        Duration clockOffset,
        long revision) {

    /** Only in a demo or training agency may the business clock be set. */
    public enum Kind {
        LIVE,
        DEMO,
        TRAINING
    }

    public Agency {
        if (kind == Kind.LIVE && !clockOffset.isZero()) {
            throw new IllegalArgumentException("The clock of a live agency is the real one");
        }
    }

    public boolean mayHaveItsClockSet() {
        return kind != Kind.LIVE;
    }

    /** As it is, with something settled otherwise that is told with it. */
    public Agency settledAnew() {
        return new Agency(id, code, name, kind, zone, clockOffset, revision + 1);
    }

    public Agency withClock(Duration offset) {
        return new Agency(id, code, name, kind, zone, offset, revision + 1);
    }
}
