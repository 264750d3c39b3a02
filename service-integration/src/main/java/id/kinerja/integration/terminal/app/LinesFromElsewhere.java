package id.kinerja.integration.terminal.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Retaken;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.Uploads;
import id.kinerja.kernel.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lines under the name of a terminal that came from none of its networks; the terminal is held.
 * They wait by themselves, so that nobody elsewhere can say beforehand what the terminal will say,
 * and are taken as if they came now once their network is one of its own.
 */
@Component
class LinesFromElsewhere {

    private static final int PART = 5_000;

    private final Quarantine quarantine;
    private final LineSettling settling;
    private final Uploads uploads;
    private final QuarantineTasks tasks;
    private final BusinessClock clock;

    LinesFromElsewhere(
            Quarantine quarantine,
            LineSettling settling,
            Uploads uploads,
            QuarantineTasks tasks,
            BusinessClock clock) {
        this.quarantine = quarantine;
        this.settling = settling;
        this.uploads = uploads;
        this.tasks = tasks;
        this.clock = clock;
    }

    LineIntake.Taken putAside(Terminal terminal, List<ReceivedLine> lines, UploadSource from) {
        Set<UUID> aside =
                quarantine.putAsideFromElsewhere(
                        terminal,
                        lines.stream()
                                .map(
                                        line ->
                                                new AttlogSorting.Aside(
                                                        line, AttlogSorting.Reason.FOREIGN_NETWORK))
                                .toList(),
                        from);
        Tally tally = Tally.of(lines.size(), 0, aside.size());
        uploads.count(terminal.serialNumber(), clock.today(terminal.agency()), tally);
        if (!aside.isEmpty()) {
            tasks.follow(terminal);
        }
        AttlogSorting none = new AttlogSorting(terminal, Map.of(), Map.of(), Map.of(), null);
        return new LineIntake.Taken(none, Set.of(), aside, tally);
    }

    /**
     * Takes those whose network is one of the terminal's by now, part by part. The others are
     * counted alone, however many somebody has sent.
     */
    Retaken take(Terminal terminal) {
        Map<String, Long> waiting = quarantine.countFromElsewhere(terminal);
        Set<String> own =
                waiting.keySet().stream()
                        .filter(terminal.feed().networks()::include)
                        .collect(toSet());
        Retaken retaken =
                Retaken.NONE.plus(
                        0,
                        waiting.entrySet().stream()
                                .filter(sender -> !own.contains(sender.getKey()))
                                .mapToLong(Map.Entry::getValue)
                                .sum());
        UUID after = null;
        List<Quarantine.FromElsewhere> part;
        do {
            part = quarantine.fromElsewhere(terminal, own, after, PART);
            if (!part.isEmpty()) {
                LineSettling.Settled settled = settle(terminal, part);
                retaken = retaken.plus(settled.punches().size(), settled.aside().size());
                after = part.getLast().id();
            }
        } while (part.size() == PART);
        tasks.follow(terminal);
        return retaken;
    }

    private LineSettling.Settled settle(Terminal terminal, List<Quarantine.FromElsewhere> reached) {
        LineSettling.Settled settled =
                settling.settle(
                        terminal,
                        reached.stream().map(Quarantine.FromElsewhere::line).toList(),
                        null);
        quarantine.settle(reached.stream().map(Quarantine.FromElsewhere::id).toList());
        return settled;
    }
}
