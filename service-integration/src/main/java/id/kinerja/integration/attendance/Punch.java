package id.kinerja.integration.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * One punch of a person.
 *
 * @param local the time at the site
 * @param flags what should make somebody look twice at it
 */
public record Punch(
        UUID id,
        LocalDateTime local,
        Instant occurredAt,
        Direction direction,
        Set<PunchFlag> flags) {

    public Punch {
        flags = Set.copyOf(flags);
    }

    /** One at which nobody need look twice. */
    public Punch(UUID id, LocalDateTime local, Instant occurredAt, Direction direction) {
        this(id, local, occurredAt, direction, Set.of());
    }

    /** What the terminal says of it. */
    public enum Direction {
        IN,
        OUT,
        /** A break; it says nothing about arriving or leaving. */
        BREAK,
        UNDEFINED
    }
}
