package id.kinerja.integration.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * A punch behind a day, with where it came from.
 *
 * @param local the time at the site
 * @param source its serial number, or the name of an attendance system
 * @param kind by which way it came, as terminals have it
 * @param site where the terminal hangs
 * @param withdrawn whether it is his no more, and the day stands as it was closed with it
 */
public record PunchBehind(
        UUID id,
        LocalDateTime local,
        Instant occurredAt,
        Instant receivedAt,
        Punch.Direction direction,
        String source,
        String kind,
        String site,
        Set<PunchFlag> flags,
        boolean withdrawn) {

    public PunchBehind {
        flags = Set.copyOf(flags);
    }
}
