package id.kinerja.integration.terminal.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.attendance.app.Bursts;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.ClockDrift;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private final PunchIntake punchIntake;
    private final Quarantine quarantine;
    private final Terminals terminals;
    private final Uploads uploads;
    private final QuarantineTasks tasks;
    private final BusinessClock clock;
    private final Bursts bursts;

    LineIntake(
            PunchIntake punchIntake,
            Quarantine quarantine,
            Terminals terminals,
            Uploads uploads,
            QuarantineTasks tasks,
            BusinessClock clock,
            Bursts bursts) {
        this.bursts = bursts;
        this.punchIntake = punchIntake;
        this.quarantine = quarantine;
        this.terminals = terminals;
        this.uploads = uploads;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What became of lines.
     *
     * @param punches lines that are new punches, by their ids
     * @param aside lines that newly wait, by their ids
     */
    record Taken(AttlogSorting sorting, Set<UUID> punches, Set<UUID> aside, Tally tally) {}

    Taken take(Terminal terminal, List<ReceivedLine> lines) {
        return take(terminal, lines, null, terminal.feed().kind() != Terminal.Kind.REST);
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
        AttlogSorting sorting = punchIntake.sort(terminal, lines, hand);
        Set<UUID> aside = quarantine.putAside(terminal, sorting.aside());
        List<UUID> settled = new ArrayList<>();
        Set<UUID> punches =
                punchIntake.keep(terminal, thatHaveNotStood(terminal, sorting.punches(), settled));
        quarantine.settle(settled);
        Tally tally = Tally.of(lines.size(), punches.size(), aside.size());
        uploads.count(terminal.serialNumber(), clock.today(terminal.agency()), tally);
        if (!aside.isEmpty() || !settled.isEmpty()) {
            tasks.follow(terminal);
        }
        if (tellsOfItsClock) {
            measure(terminal, lines, sorting, fresh(punches, aside));
        }
        return new Taken(sorting, punches, aside, tally);
    }

    /**
     * Terminals send all they have again, and files hold it all: what somebody has found to be no
     * punch, or has still to look at, becomes none by that. One that waited for its person alone
     * has him now.
     *
     * @param settled to which those are added that have waited, and wait no more
     */
    private List<AttlogSorting.Sorted> thatHaveNotStood(
            Terminal terminal, List<AttlogSorting.Sorted> punches, List<UUID> settled) {
        Map<String, Quarantine.Earlier> earlier =
                quarantine.earlier(terminal, punches.stream().map(LineIntake::said).toList());
        List<AttlogSorting.Sorted> good = new ArrayList<>();
        for (AttlogSorting.Sorted punch : punches) {
            Quarantine.Earlier before = earlier.get(said(punch));
            if (before == null || !before.stands()) {
                good.add(punch);
            }
            if (before != null && !before.stands()) {
                settled.add(before.line());
            }
        }
        return good;
    }

    private static String said(AttlogSorting.Sorted punch) {
        return punch.source().asRead().orElse(punch.line()).said();
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
