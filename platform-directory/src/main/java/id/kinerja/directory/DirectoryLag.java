package id.kinerja.directory;

import id.kinerja.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How far the copy may be behind its owner: the time since everything that was told was last known
 * to be in it. A topic on which nothing is told makes no lag; a broker that is silent does, since
 * nobody knows then what was told.
 */
public final class DirectoryLag {

    private final Supplier<Optional<Instant>> confirmed;
    private final Duration trustedFor;
    private final Clock clock;

    /**
     * @param confirmed up to when the copy is known to be whole
     * @param trustedFor how long relations are trusted after that
     */
    public DirectoryLag(Supplier<Optional<Instant>> confirmed, Duration trustedFor, Clock clock) {
        this.confirmed = confirmed;
        this.trustedFor = trustedFor;
        this.clock = clock;
    }

    /** Empty where nothing is known yet. */
    public Optional<Duration> lag() {
        return confirmed.get().map(at -> Duration.between(at, clock.instant()));
    }

    /** Refuses a decision by relations that may be old. */
    public void requireFresh() {
        if (lag().filter(lag -> lag.compareTo(trustedFor) <= 0).isEmpty()) {
            throw Refused.notNow("directory-behind");
        }
    }
}
