package id.kinerja.integration.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * One punch of a person.
 *
 * @param local the time at the site
 */
public record Punch(UUID id, LocalDateTime local, Instant occurredAt, Direction direction) {

    /** What the terminal says of it. */
    public enum Direction {
        IN,
        OUT,
        /** A break; it says nothing about arriving or leaving. */
        BREAK,
        UNDEFINED
    }
}
