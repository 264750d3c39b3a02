package id.kinerja.integration.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A punch behind a day, with where it came from.
 *
 * @param local the time at the site
 * @param byTerminal whether the direction is said for its terminal, whatever key was pressed
 * @param source its serial number, or the name of an attendance system
 * @param kind by which way it came, as terminals have it
 * @param site where the terminal hangs
 * @param raw what it came in, as it was sent
 * @param verify the terminal's own number for how it knew him; of each model its own
 * @param method how an attendance system says that it knew him, or what the number means on the
 *     model of the terminal
 * @param workMode where an attendance system says that he worked
 * @param withdrawn whether it is his no more, and the day stands as it was closed with it
 */
public record PunchBehind(
        UUID id,
        LocalDateTime local,
        Instant occurredAt,
        Instant receivedAt,
        Punch.Direction direction,
        boolean byTerminal,
        String source,
        String kind,
        String site,
        UUID raw,
        @Nullable Integer verify,
        @Nullable String method,
        @Nullable String workMode,
        Set<PunchFlag> flags,
        boolean withdrawn) {

    public PunchBehind {
        flags = Set.copyOf(flags);
    }
}
