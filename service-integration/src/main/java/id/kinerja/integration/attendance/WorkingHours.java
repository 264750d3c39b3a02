package id.kinerja.integration.attendance;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * When work starts and ends on one day, in the zone of the site.
 *
 * @param flexible by how much one may come later, and then leaves as much later (Perpres 21/2023 Ps
 *     8)
 */
public record WorkingHours(LocalDateTime start, LocalDateTime end, Duration flexible) {

    public WorkingHours {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("Working hours end after they start");
        }
    }

    /** Hours that bend for nobody. */
    public WorkingHours(LocalDateTime start, LocalDateTime end) {
        this(start, end, Duration.ZERO);
    }

    /** Who comes later is late. */
    public LocalDateTime latestStart() {
        return start.plus(flexible);
    }

    /**
     * When who came then has made up for it; coming later than one may isn't made up for, it is
     * late.
     */
    LocalDateTime endFor(LocalDateTime arrival) {
        LocalDateTime counted = arrival.isAfter(latestStart()) ? latestStart() : arrival;
        return counted.isAfter(start) ? end.plus(Duration.between(start, counted)) : end;
    }

    /** Before it a punch that says neither is rather an arrival, from it on a departure. */
    LocalDateTime middle() {
        return start.plus(Duration.between(start, end).dividedBy(2));
    }
}
