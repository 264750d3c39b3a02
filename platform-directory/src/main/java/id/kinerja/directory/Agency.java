package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import java.time.Duration;
import java.time.ZoneId;

/**
 * An agency as the directory knows it.
 *
 * @param clockOffset how far its business clock stands from the technical one
 */
public record Agency(
        AgencyId id, String code, String name, Kind kind, ZoneId zone, Duration clockOffset) {

    /** Only in a demo or a training agency may the business clock be set. */
    public enum Kind {
        LIVE,
        DEMO,
        TRAINING
    }
}
