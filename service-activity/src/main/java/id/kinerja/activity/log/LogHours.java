package id.kinerja.activity.log;

import java.time.Duration;
import java.time.LocalTime;

/** From when until when something was done on one day. */
public record LogHours(LocalTime from, LocalTime until) {

    public LogHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Work ends after it starts");
        }
    }

    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }

    public boolean overlaps(LogHours other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    @Override
    public String toString() {
        return from + "-" + until;
    }
}
