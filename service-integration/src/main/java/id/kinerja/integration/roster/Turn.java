package id.kinerja.integration.roster;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The hours of one turn of somebody.
 *
 * @param onCall whether he only has to be at hand
 */
public record Turn(LocalDateTime start, LocalDateTime end, boolean onCall) {

    /**
     * Why it can't come behind the other: nobody has two turns at a time, and between two at work
     * there is rest. Who is on call rests until he is called.
     */
    Optional<String> hindrance(Turn before, Duration rest) {
        if (start.isBefore(before.end)) {
            return Optional.of("shifts-overlap");
        }
        boolean bothAtWork = !onCall && !before.onCall;
        return bothAtWork && start.isBefore(before.end.plus(rest))
                ? Optional.of("rest-too-short")
                : Optional.empty();
    }
}
