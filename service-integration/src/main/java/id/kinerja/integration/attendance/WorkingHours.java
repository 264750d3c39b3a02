package id.kinerja.integration.attendance;

import java.time.LocalDateTime;

/** When work starts and ends on one day, in the zone of the site. */
public record WorkingHours(LocalDateTime start, LocalDateTime end) {

    public WorkingHours {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("Working hours end after they start");
        }
    }

    /** Before it an undefined punch is taken for an arrival, from it on for a departure. */
    LocalDateTime middle() {
        return start.plus(java.time.Duration.between(start, end).dividedBy(2));
    }
}
