package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalAction;
import id.kinerja.integration.terminal.TerminalState;
import id.kinerja.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A terminal with what it sent in the days asked for; {@code lines} is the sum of the other three
 * counts, {@code waiting} counts by reason what waits for somebody.
 *
 * @param online heard of within two minutes; else it is silent since {@code silentSince}
 * @param clockDriftSeconds how far its clock was ahead, or behind where negative; absent while it
 *     isn't known
 * @param clockIsWrong by more than a minute
 */
record TerminalStateView(
        String serialNumber,
        Terminal.Kind kind,
        String site,
        String zone,
        @Nullable UnitId unitId,
        String state,
        @Nullable Instant lastSeen,
        boolean online,
        @Nullable Instant silentSince,
        @Nullable Long clockDriftSeconds,
        boolean clockIsWrong,
        long lines,
        long punches,
        long putAside,
        long repeated,
        Map<String, Long> waiting,
        List<TerminalAction> actions) {

    static TerminalStateView of(TerminalState looked, List<TerminalAction> actions) {
        Terminal terminal = looked.terminal();
        Duration drift = looked.drift();
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
                looked.online(),
                looked.silentSince(),
                drift == null ? null : drift.toSeconds(),
                looked.hasWrongClock(),
                looked.tally().lines(),
                looked.tally().punches(),
                looked.tally().putAside(),
                looked.tally().repeated(),
                waiting,
                actions);
    }
}
