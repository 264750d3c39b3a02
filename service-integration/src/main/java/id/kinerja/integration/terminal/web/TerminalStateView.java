package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.TerminalState;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A terminal with what it sent in the days asked for; {@code lines} is the sum of the other three
 * counts, {@code waiting} counts by reason what waits for somebody.
 */
record TerminalStateView(
        String serialNumber,
        String site,
        String zone,
        String state,
        @Nullable Instant lastSeen,
        long lines,
        long punches,
        long putAside,
        long repeated,
        Map<String, Long> waiting) {

    static TerminalStateView of(TerminalState terminal) {
        Map<String, Long> waiting = new TreeMap<>();
        terminal.waiting().forEach((reason, number) -> waiting.put(reason.name(), number));
        return new TerminalStateView(
                terminal.serialNumber(),
                terminal.site(),
                terminal.zone().getId(),
                terminal.state().name(),
                terminal.lastSeen(),
                terminal.tally().lines(),
                terminal.tally().punches(),
                terminal.tally().putAside(),
                terminal.tally().repeated(),
                waiting);
    }
}
