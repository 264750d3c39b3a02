package id.kinerja.integration.terminal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A terminal as HR looks after it.
 *
 * @param lastSeen when it was last heard of, by the server's clock
 * @param tally of the days asked for
 * @param waiting lines that wait for somebody, by reason, from whatever day
 */
public record TerminalState(
        Terminal terminal,
        @Nullable Instant lastSeen,
        Tally tally,
        Map<AttlogSorting.Reason, Long> waiting) {}
