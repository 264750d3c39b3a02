package id.kinerja.integration.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A terminal as HR looks after it.
 *
 * @param lastSeen when it was last heard of, by the server's clock
 * @param online whether that was within two minutes
 * @param drift of its clock, as far as it is known; positive where it is ahead
 * @param tally of the days asked for
 * @param waiting lines that wait for somebody, by reason, from whatever day
 */
public record TerminalState(
        Terminal terminal,
        @Nullable Instant lastSeen,
        boolean online,
        @Nullable Duration drift,
        Tally tally,
        Map<AttlogSorting.Reason, Long> waiting) {

    /** Absent while it is online, and where it was never heard of. */
    public @Nullable Instant silentSince() {
        return online ? null : lastSeen;
    }

    public boolean hasWrongClock() {
        return drift != null && ClockDrift.isTooMuch(drift);
    }
}
