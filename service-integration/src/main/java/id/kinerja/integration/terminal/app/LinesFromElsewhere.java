package id.kinerja.integration.terminal.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Retaken;
import id.kinerja.integration.terminal.Tally;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.UploadSource;
import id.kinerja.integration.terminal.UploadedLines;
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

    /**
     * How many may wait under the name of one terminal, whoever sent them: serial numbers are no
     * secret, and nobody looks through more. A terminal that has moved keeps its own until its
     * network is named.
     */
    private static final int MOST = 100_000;

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

    /** Whether more may come; what comes then is taken whole. */
    boolean haveRoom(Terminal terminal) {
        return !quarantine.holdsFromElsewhere(terminal, MOST);
    }

    LineIntake.Taken putAside(Terminal terminal, List<ReceivedLine> lines, UploadSource from) {
        List<AttlogSorting.Aside> waiting =
                lines.stream()
                        .map(
                                line ->
                                        new AttlogSorting.Aside(
                                                line, AttlogSorting.Reason.FOREIGN_NETWORK))
                        .toList();
        Set<UUID> aside = quarantine.putAsideFromElsewhere(terminal, waiting, from);
        Tally tally = Tally.of(lines.size(), 0, aside.size());
        uploads.count(terminal.serialNumber(), clock.today(terminal.agency()), tally);
        if (!aside.isEmpty()) {
            tasks.follow(terminal);
        }
        return new LineIntake.Taken(false, waiting, Set.of(), aside, tally);
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
            part = quarantine.fromElsewhere(terminal, own, after, UploadedLines.PART);
            if (!part.isEmpty()) {
                LineSettling.Settled settled = settle(terminal, part);
                retaken = retaken.plus(settled.punches().size(), settled.aside().size());
                after = part.getLast().id();
            }
        } while (part.size() == UploadedLines.PART);
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
