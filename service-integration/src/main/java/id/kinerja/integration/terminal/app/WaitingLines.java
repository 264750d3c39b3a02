package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.Retaken;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How lines that wait are taken again, part by part; the terminal is held. Of those that came in a
 * file nobody takes his own.
 */
@Component
class WaitingLines {

    private static final int PART = 5_000;

    private final Quarantine quarantine;
    private final PunchIntake intake;
    private final QuarantineTasks tasks;

    WaitingLines(Quarantine quarantine, PunchIntake intake, QuarantineTasks tasks) {
        this.quarantine = quarantine;
        this.intake = intake;
        this.tasks = tasks;
    }

    Retaken takeAll(PersonId hand, Terminal terminal) {
        return take(hand, terminal, null);
    }

    /** Those that wait because nobody knew the PIN, or it was somebody's no more. */
    Retaken takeOf(PersonId hand, Terminal terminal, String pin) {
        return take(hand, terminal, pin);
    }

    /** Those whose people serve on their day by now; nobody's hand takes them. */
    long takeOfThoseWhoServe(Terminal terminal) {
        List<ReceivedLine> lines = quarantine.waitingOfThoseWhoServeByNow(terminal, PART);
        AttlogSorting sorting = taken(null, terminal, lines);
        tasks.follow(terminal);
        return sorting.punches().size();
    }

    private Retaken take(PersonId hand, Terminal terminal, @Nullable String pin) {
        Retaken retaken = Retaken.NONE;
        UUID after = null;
        List<ReceivedLine> lines;
        do {
            lines = quarantine.waiting(terminal, pin, after, PART);
            if (!lines.isEmpty()) {
                AttlogSorting sorting = taken(hand, terminal, lines);
                retaken = retaken.plus(sorting.punches().size(), sorting.aside().size());
                after = lines.getLast().id();
            }
        } while (lines.size() == PART);
        tasks.follow(terminal);
        return retaken;
    }

    private AttlogSorting taken(
            @Nullable PersonId hand, Terminal terminal, List<ReceivedLine> lines) {
        AttlogSorting sorting = intake.sort(terminal, lines, hand);
        intake.keep(terminal, sorting.punches());
        quarantine.settle(sorting.punches().stream().map(punch -> punch.source().id()).toList());
        quarantine.waitOn(sorting.aside());
        return sorting;
    }
}
