package id.kinerja.integration.terminal.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.attendance.app.Bursts;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.ClockDrift;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How lines that have just come are taken, by whatever way they came; the terminal is held. Each
 * becomes a punch, waits with a reason, or says what was there already; one holds up no other.
 */
@Component
class LineIntake {

    private final LineSettling settling;
    private final LinesFromElsewhere fromElsewhere;
    private final Terminals terminals;
    private final Uploads uploads;
    private final QuarantineTasks tasks;
    private final BusinessClock clock;
    private final Bursts bursts;

    LineIntake(
            LineSettling settling,
            LinesFromElsewhere fromElsewhere,
            Terminals terminals,
            Uploads uploads,
            QuarantineTasks tasks,
            BusinessClock clock,
            Bursts bursts) {
        this.bursts = bursts;
        this.settling = settling;
        this.fromElsewhere = fromElsewhere;
        this.terminals = terminals;
        this.uploads = uploads;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What became of lines.
     *
     * @param good whether one of them is a punch, though it may have been there already
     * @param waiting those that are none, though they may wait already
     * @param punches lines that are new punches, by their ids
     * @param aside lines that newly wait, by their ids
     */
    record Taken(
            boolean good,
            List<AttlogSorting.Aside> waiting,
            Set<UUID> punches,
            Set<UUID> aside,
            Tally tally) {}

    Taken take(Terminal terminal, List<ReceivedLine> lines) {
        return take(terminal, lines, null, terminal.feed().kind() != Terminal.Kind.REST);
    }

    /** Whether what comes from there can be kept; else the terminal is to send it again later. */
    boolean hasRoom(Terminal terminal, UploadSource from) {
        return terminal.isReachedFrom(from) || fromElsewhere.haveRoom(terminal);
    }

    /**
     * As {@link #take(Terminal, List)}, of a terminal that has shown nothing but its name: from
     * elsewhere they wait beside whatever it says itself, and tell nothing of its clock.
     */
    Taken take(Terminal terminal, List<ReceivedLine> lines, UploadSource from) {
        return terminal.isReachedFrom(from)
                ? take(terminal, lines)
                : fromElsewhere.putAside(terminal, lines, from);
    }

    /** Lines that were asked for: when they come says nothing of a clock. */
    Taken takeLate(Terminal terminal, List<ReceivedLine> lines) {
        return take(terminal, lines, null, false);
    }

    /** Lines that somebody has brought; his own wait for somebody else. */
    Taken takeFrom(PersonId hand, Terminal terminal, List<ReceivedLine> lines) {
        return take(terminal, lines, hand, false);
    }

    private Taken take(
            Terminal terminal,
            List<ReceivedLine> lines,
            @Nullable PersonId hand,
            boolean tellsOfItsClock) {
        return bursts.during(lines.size(), () -> sorted(terminal, lines, hand, tellsOfItsClock));
    }

    private Taken sorted(
            Terminal terminal,
            List<ReceivedLine> lines,
            @Nullable PersonId hand,
            boolean tellsOfItsClock) {
        LineSettling.Settled settled = settling.settle(terminal, lines, hand);
        Tally tally = Tally.of(lines.size(), settled.punches().size(), settled.aside().size());
        uploads.count(terminal.serialNumber(), clock.today(terminal.agency()), tally);
        if (settled.altersWhatWaits()) {
            tasks.follow(terminal);
        }
        if (tellsOfItsClock) {
            measure(terminal, lines, settled.sorting(), fresh(settled.punches(), settled.aside()));
        }
        return new Taken(
                !settled.sorting().punches().isEmpty(),
                settled.sorting().aside(),
                settled.punches(),
                settled.aside(),
                tally);
    }

    /**
     * A line from a time to come may be garbled by itself, so that it says something of the clock
     * only where the next one is as far ahead.
     */
    private void measure(
            Terminal terminal, List<ReceivedLine> lines, AttlogSorting sorting, Set<UUID> fresh) {
        Set<UUID> ahead =
                sorting.aside().stream()
                        .filter(one -> one.reason() == AttlogSorting.Reason.CLOCK_AHEAD)
                        .map(one -> one.source().id())
                        .filter(fresh::contains)
                        .collect(toSet());
        Set<UUID> others = new HashSet<>(fresh);
        others.removeAll(ahead);
        ClockDrift.of(terminal, lines, others)
                .ifPresentOrElse(
                        drift -> terminals.drifts(terminal.serialNumber(), drift),
                        () ->
                                ClockDrift.of(terminal, lines, ahead)
                                        .ifPresent(
                                                drift ->
                                                        terminals.mayBeAhead(
                                                                terminal.serialNumber(), drift)));
    }

    private static Set<UUID> fresh(Set<UUID> punches, Set<UUID> aside) {
        Set<UUID> fresh = new HashSet<>(punches);
        fresh.addAll(aside);
        return fresh;
    }
}
