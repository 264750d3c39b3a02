package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalAction;
import id.kinerja.integration.terminal.TerminalState;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A terminal with what it sent in the days asked for; {@code lines} is the sum of the other three
 * counts, {@code waiting} counts by reason what waits for somebody.
 */
record TerminalStateView(
        String serialNumber,
        Terminal.Kind kind,
        String site,
        String zone,
        @Nullable UnitId unitId,
        String state,
        @Nullable Instant lastSeen,
        long lines,
        long punches,
        long putAside,
        long repeated,
        Map<String, Long> waiting,
        List<TerminalAction> actions) {

    static TerminalStateView of(TerminalState looked, List<TerminalAction> actions) {
        Terminal terminal = looked.terminal();
        Map<String, Long> waiting = new TreeMap<>();
        looked.waiting().forEach((reason, number) -> waiting.put(reason.name(), number));
        return new TerminalStateView(
                terminal.serialNumber(),
                terminal.feed().kind(),
                terminal.place().site(),
                terminal.zone().getId(),
                terminal.place().unit(),
                terminal.state().name(),
                looked.lastSeen(),
                looked.tally().lines(),
                looked.tally().punches(),
                looked.tally().putAside(),
                looked.tally().repeated(),
                waiting,
                actions);
    }
}
